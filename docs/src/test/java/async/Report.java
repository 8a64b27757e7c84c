package async;

/** What an export brings. */
public record Report(String month, int pages) {}
