package async;

/** What a page of an organisation shows. */
public record Org(String name, String description) {}
