/**
 * Signs what the browser carries between page and socket, and checks it.
 *
 * <p>Start with {@link dev.liveview.token.Signer}; {@link dev.liveview.token.Tokens} says which tokens there are.
 */
@NullMarked
package dev.liveview.token;

import org.jspecify.annotations.NullMarked;
