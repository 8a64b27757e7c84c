package components;

/**
 * Something that can be liked.
 *
 * @param id its number
 * @param title what it says
 */
record Post(long id, String title) {}
