package language;

/**
 * What the samples show.
 *
 * @param id its number
 * @param title its title
 * @param year when it came out
 */
public record Song(long id, String title, int year) {}
