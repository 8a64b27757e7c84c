/**
 * Tests of the browser client: its size, its imports, and what it does in a real browser.
 */
package dev.liveview.js;
