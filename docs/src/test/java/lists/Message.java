package lists;

/**
 * What somebody wrote.
 *
 * @param id its number
 * @param text what it says
 */
record Message(long id, String text) {}
