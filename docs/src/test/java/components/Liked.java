package components;

/**
 * A button was pressed.
 *
 * @param what what is liked
 */
record Liked(String what) {}
