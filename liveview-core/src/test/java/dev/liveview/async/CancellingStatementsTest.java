package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.async.RunningTask.EndingTimes;
import dev.liveview.cancelling.Cancelling;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("statements that end with their task, over a pool of connections to a database behind a socket")
class CancellingStatementsTest {
    private static final int CONNECTIONS = 4;
    private static final int CONNECTION_BROKEN = 90067;
    private static final int STATEMENT_CANCELLED = 57014;

    /** A test that is slower than this is not about the grace any more. */
    private static final EndingTimes PATIENT =
            new EndingTimes(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5));

    private final TestOwner owner = new TestOwner(1_000, PATIENT);
    private final SlowDatabase database;

    CancellingStatementsTest() throws SQLException {
        database = new SlowDatabase(CONNECTIONS);
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
        database.close();
    }

    private String guarded(Task task) throws SQLException {
        Task.Registration grace = Cancelling.gracefully(task);
        try (grace;
                Connection connection = database.pool().getConnection();
                PreparedStatement statement = SlowDatabase.endless(connection)) {
            Task.Registration guard = Cancelling.statement(task, statement);
            try (guard;
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return "sum " + rows.getInt(1);
            } catch (SQLException e) {
                owner.tell("error " + e.getErrorCode());
                throw e;
            }
        }
    }

    private String unguarded(boolean endless) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement =
                        endless ? SlowDatabase.endless(connection) : SlowDatabase.query(connection, 20);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return "sum " + rows.getInt(1);
        } catch (SQLException e) {
            owner.tell("error " + e.getErrorCode());
            throw e;
        }
    }

    private void untilRunning(int statements) {
        TestOwner.eventually(statements + " statements run", () -> database.running() == statements);
    }

    private void untilGone() {
        TestOwner.eventually("no task is left", () -> owner.tasks().alive() == 0);
        TestOwner.eventually("no statement is left", () -> database.running() == 0);
        TestOwner.eventually("no connection is taken", () -> database.pool().getActiveConnections() == 0);
    }

    @Test
    @DisplayName("A-76: cancelling ends the statement in the database, and its connection goes back alive")
    void cancellingEndsTheStatement() throws Exception {
        Set<Integer> sessions = database.sessions();
        owner.start("search", task -> guarded(task));
        untilRunning(1);
        owner.tasks().cancel("search", "enough");
        owner.handleNext();
        assertThat(owner.handled()).containsExactly("search: CANCELLED enough null");
        assertThat(owner.next()).isEqualTo("error " + STATEMENT_CANCELLED);
        untilGone();
        assertThat(database.sessions()).isEqualTo(sessions);
    }

    @Test
    @DisplayName("A-85: a timeout, a superseding on request and the end of the view do so, too")
    void timeoutSupersedingAndEndDoSoToo() throws Exception {
        Set<Integer> sessions = database.sessions();
        owner.start("slow", AsyncOptions.DEFAULT.timeout(Duration.ofMillis(500)), task -> guarded(task));
        owner.start("typed", task -> guarded(task));
        owner.start("left", task -> guarded(task));
        assertThat(owner.next()).as("the timeout").isEqualTo("error " + STATEMENT_CANCELLED);
        untilRunning(2);
        owner.start("typed", AsyncOptions.DEFAULT.interruptSuperseded(), task -> "second");
        assertThat(owner.next()).as("the superseding").isEqualTo("error " + STATEMENT_CANCELLED);
        untilRunning(1);
        owner.tasks().endAll();
        assertThat(owner.next()).as("the end of the view").isEqualTo("error " + STATEMENT_CANCELLED);
        untilGone();
        assertThat(database.sessions()).isEqualTo(sessions);
    }

    @Test
    @DisplayName("a statement that begins just when its task is cancelled ends all the same")
    void aStatementThatBeginsTooLateEndsToo() throws Exception {
        Set<Integer> sessions = database.sessions();
        CountDownLatch cancelled = new CountDownLatch(1);
        owner.start("search", task -> {
            try (Connection connection = database.pool().getConnection();
                    PreparedStatement statement = SlowDatabase.endless(connection)) {
                Task.Registration guard = Cancelling.statement(task, statement);
                try (guard) {
                    owner.tell("guarded");
                    cancelled.await();
                    statement.executeQuery().close();
                    return "never";
                } catch (SQLException e) {
                    owner.tell("error " + e.getErrorCode());
                    throw e;
                }
            }
        });
        owner.next();
        owner.tasks().cancel("search", "enough");
        cancelled.countDown();
        assertThat(owner.next()).isEqualTo("error " + STATEMENT_CANCELLED);
        untilGone();
        assertThat(database.sessions()).isEqualTo(sessions);
    }

    @Test
    @DisplayName("a task that was told to end begins no further statement")
    void noFurtherStatementBegins() throws Exception {
        RunningTask task = TestOwner.idleTask("search");
        task.end();
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement = SlowDatabase.endless(connection)) {
            assertThatThrownBy(() -> Cancelling.statement(task, statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"))
                    .hasMessage("OrgLive: task 'search' was told to end; it runs no more statements");
        }
    }

    @Test
    @DisplayName("a task that was told to end takes no connection, which the interrupt would break")
    void noConnectionIsTakenTooLate() {
        RunningTask task = TestOwner.idleTask("search");
        task.end();
        assertThatThrownBy(() -> Cancelling.gracefully(task))
                .isInstanceOf(CancellationException.class)
                .hasMessage("OrgLive: task 'search' was told to end; it begins nothing more");
    }

    @Test
    @DisplayName("A-21: a superseded task is only forgotten: 50 quick searches leave the pool whole")
    void supersedingBreaksNoConnection() throws Exception {
        for (int i = 0; i < 50; i++) {
            owner.start("search", task -> unguarded(false));
        }
        untilGone();
        for (int i = 0; i < 50; i++) {
            owner.handleNext();
        }
        assertThat(owner.handled()).containsExactly("search: ok sum 210");
        assertThat(owner.nothingHappened()).as("no statement failed").isTrue();
        assertThat(database.sessions()).as("connections that work").hasSize(CONNECTIONS);
    }

    @Test
    @DisplayName("A-21: with a guard they may be stopped, and the pool is whole, too")
    void interruptedOnRequestWithAGuardNothingBreaks() throws Exception {
        for (int i = 0; i < 50; i++) {
            owner.start("search", AsyncOptions.DEFAULT.interruptSuperseded(), task -> guarded(task));
        }
        untilRunning(1);
        owner.start("search", AsyncOptions.DEFAULT.interruptSuperseded(), task -> "last");
        untilGone();
        assertThat(database.sessions()).as("connections that work").hasSize(CONNECTIONS);
    }

    @Test
    @DisplayName("the reason for all this: an interrupt without a hook breaks the connection")
    void anInterruptWithoutAHookBreaksTheConnection() throws Exception {
        owner.start("search", task -> unguarded(true));
        untilRunning(1);
        owner.tasks().cancel("search", "enough");
        assertThat(owner.next()).isEqualTo("error " + CONNECTION_BROKEN);
        TestOwner.eventually("no task is left", () -> owner.tasks().alive() == 0);
        assertThatThrownBy(database::sessions)
                .as("the pool hands out what is broken")
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aStatementWhoseCancelThrowsAnythingIsNotCancelledAgain() throws Exception {
        BlockingQueue<String> cancels = new LinkedBlockingQueue<>();
        CountDownLatch released = new CountDownLatch(1);
        Statement broken = (Statement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, args) -> {
                    cancels.add(method.getName());
                    throw new IllegalStateException("the pool has taken it back");
                });
        owner.start("query", task -> {
            Cancelling.statement(task, broken);
            owner.tell("guarded");
            released.await();
            return "";
        });
        assertThat(owner.next()).isEqualTo("guarded");
        owner.tasks().cancel("query", "enough");
        assertThat(cancels.poll(20, TimeUnit.SECONDS)).isEqualTo("cancel");
        assertThat(cancels.poll(500, TimeUnit.MILLISECONDS)).isNull();
        released.countDown();
    }
}
