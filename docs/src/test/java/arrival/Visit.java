package arrival;

/**
 * What is kept of a request.
 *
 * @param browser what it calls itself
 */
public record Visit(String browser) {}
