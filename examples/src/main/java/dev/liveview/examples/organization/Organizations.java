package dev.liveview.examples.organization;

import dev.liveview.async.AsyncError;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Organisations in a database, through plain JDBC. <i>Safe to call from any thread.</i> */
public final class Organizations {
    private static final String FIND = "SELECT slug, name, city, description FROM org WHERE slug = ?";
    private static final String FIND_IN_VAIN =
            "SELECT slug, name, city, description FROM org WHERE slug = ? AND missing_column = 1";
    private static final String SEARCH = """
            SELECT slug, name, city, description FROM org
            WHERE LOWER(name) LIKE ? OR LOWER(city) LIKE ? OR LOWER(description) LIKE ?
            ORDER BY name
            """;

    private final String url;

    private Organizations(String url) {
        this.url = url;
    }

    /** A new database in memory with some organisations in it, which lives as long as the process. */
    public static Organizations inMemory() {
        String script = "RUNSCRIPT FROM 'classpath:organizations.sql'";
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(script)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the database in memory could not be filled", e);
        }
        return new Organizations(url);
    }

    /**
     * The organisation of a slug, by a query that takes its time.
     *
     * @param failing whether the query is one that the database refuses
     * @throws AsyncError if there is no such organisation
     */
    public Org bySlug(String slug, Duration delay, boolean failing) throws SQLException, AsyncError {
        List<Org> found = query(delay, failing ? FIND_IN_VAIN : FIND, slug);
        if (found.isEmpty()) {
            throw new AsyncError("there is no organisation '" + slug + "'");
        }
        return found.getFirst();
    }

    /** The organisations that have some text in their name, city or description, by a query that takes its time. */
    public List<Org> search(String text, Duration delay) throws SQLException {
        String pattern = "%" + text.toLowerCase(java.util.Locale.ROOT) + "%";
        return query(delay, SEARCH, pattern, pattern, pattern);
    }

    private List<Org> query(Duration delay, String sql, Object... parameters) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement nap = connection.prepareStatement("CALL nap(?)");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            nap.setLong(1, delay.toMillis());
            nap.execute();
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return read(statement.executeQuery());
        }
    }

    private static List<Org> read(ResultSet rows) throws SQLException {
        List<Org> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new Org(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
        }
        return List.copyOf(found);
    }
}
