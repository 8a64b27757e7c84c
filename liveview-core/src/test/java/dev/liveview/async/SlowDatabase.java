package dev.liveview.async;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;

/** A database behind a socket, with a pool in front and queries as slow as a test wants. Public because the database calls it. */
public final class SlowDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int ENDLESS = 100_000_000;

    private final Server server;
    private final String url;
    private final JdbcConnectionPool pool;

    SlowDatabase(int connections) throws SQLException {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        // A cancelling reaches this server on a connection of its own, perhaps after the statement's end;
        // a cached statement would keep it for its next execution, which is another task's.
        url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:slow" + COUNT.incrementAndGet()
                + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=0";
        pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(connections);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ALIAS SLOWLY FOR '" + SlowDatabase.class.getName() + ".slowly'");
        }
    }

    /** Called by the database for each row. */
    public static int slowly(int row) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        return row;
    }

    /** A query that runs for at least as many milliseconds as it has rows. */
    static PreparedStatement query(Connection connection, int rows) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT SUM(SLOWLY(X)) FROM SYSTEM_RANGE(1, ?)");
        statement.setInt(1, rows);
        return statement;
    }

    /** A query that never ends by itself. */
    static PreparedStatement endless(Connection connection) throws SQLException {
        return query(connection, ENDLESS);
    }

    JdbcConnectionPool pool() {
        return pool;
    }

    /** How many slow statements run in the server now. */
    int running() {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT LIKE ?"
                                + " AND SESSION_ID <> SESSION_ID()")) {
            statement.setString(1, "%SLOWLY(X)%");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Which connections the pool holds: all are taken, used, and given back. */
    Set<Integer> sessions() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        Set<Integer> ids = new TreeSet<>();
        try {
            for (int i = 0; i < pool.getMaxConnections(); i++) {
                Connection connection = pool.getConnection();
                taken.add(connection);
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT SESSION_ID()")) {
                    rows.next();
                    ids.add(rows.getInt(1));
                }
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        return ids;
    }

    @Override
    public void close() throws SQLException {
        pool.dispose();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } finally {
            server.stop();
        }
    }
}
