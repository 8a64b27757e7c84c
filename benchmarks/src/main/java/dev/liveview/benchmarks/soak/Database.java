package dev.liveview.benchmarks.soak;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database in memory behind a small pool. <i>Safe to call from any thread.</i> */
public final class Database implements AutoCloseable {
    static final int CONNECTIONS = 8;

    private static final String NAME = "soak";
    private static final String PING = "SELECT NAME FROM ITEM WHERE ID = 7";
    private static final long ENDLESS = 1_000_000_000L;

    /* The pool's own waiting goes on when its thread is interrupted, and then spins: who waits, waits here. */
    private final Semaphore free = new Semaphore(CONNECTIONS);
    private final JdbcConnectionPool pool;

    /** Work with a connection. */
    @FunctionalInterface
    interface Query<T> {
        T on(Connection connection) throws Exception;
    }

    private Database(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    static Database open() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + NAME + ";DB_CLOSE_DELAY=-1", "soak", "");
        pool.setMaxConnections(CONNECTIONS);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ALIAS PAUSE FOR '" + Database.class.getName() + ".pause'");
            statement.execute("CREATE TABLE ITEM AS SELECT X AS ID, 'item ' || X AS NAME FROM SYSTEM_RANGE(1, 100)");
        }
        return new Database(pool);
    }

    /** Rests a moment: what makes a statement endless, row by row. */
    public static long pause(long row) throws InterruptedException {
        Thread.sleep(1);
        return row;
    }

    /** Does something with a connection, as soon as there is one. */
    <T> T with(Query<T> query) throws Exception {
        free.acquire();
        try (Connection connection = pool.getConnection()) {
            return query.on(connection);
        } finally {
            free.release();
        }
    }

    /** A statement that is answered at once. */
    static String ping(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(PING)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A statement that ends only when it is cancelled. */
    static long endless(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT SUM(PAUSE(X)) FROM SYSTEM_RANGE(1, " + ENDLESS + ")")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** How many connections are in use. */
    int inUse() {
        return pool.getActiveConnections();
    }

    /** Whether all connections are there and work. */
    boolean isWhole() {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < CONNECTIONS) {
                taken.add(pool.getConnection());
            }
            for (Connection connection : taken) {
                ping(connection);
            }
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            taken.forEach(Database::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection cannot be given back", e);
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
