package async;

import static async.Eventually.eventually;
import static dev.liveview.testing.LiveAssertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that is cancelled ends where it is done. Public because the database calls it. */
public class SongsLiveTest {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final TaskSupervisor tasks = TaskSupervisor.create("songs");
    private final JdbcConnectionPool pool = JdbcConnectionPool.create(
            "jdbc:h2:mem:songs" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final HttpServer server;

    SongsLiveTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/blue", exchange -> {
            byte[] text = "I am on a lonely road".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, text.length);
            try (exchange) {
                exchange.getResponseBody().write(text);
            }
        });
        server.createContext("/hangs", exchange -> {
            hanging.countDown();
            try (exchange) {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        tasks.close();
        closing.countDown();
        server.stop(0);
        pool.dispose();
    }

    /** Called by the database for each row. */
    public static String slowly(int row) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        return "song " + row;
    }

    private void sql(String statement) throws SQLException {
        try (var connection = pool.getConnection();
                var made = connection.createStatement()) {
            made.execute(statement);
        }
    }

    private LivePage live() {
        URI archive = URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/");
        LivePage page = LiveViewTest.live(
                LiveApp.of(routes -> routes.live("/", () -> new SongsLive(pool, HttpClient.newHttpClient(), archive)))
                        .supervisor(tasks),
                "/");
        page.renderAsync();
        return page;
    }

    @Test
    void aSearchThatMayEnd() throws SQLException {
        sql("CREATE TABLE songs AS SELECT 'Blue' AS title UNION SELECT 'Carey' UNION SELECT 'Hejira'");
        var page = live().event("search", Map.of("query", "e"));
        page.renderAsync();
        assertThat(page.element("p").texts()).containsExactly("Blue", "Carey", "Hejira");
    }

    @Test
    void aCancelledSearchGivesItsConnectionBack() throws SQLException {
        sql("CREATE ALIAS SLOWLY FOR '" + SongsLiveTest.class.getName() + ".slowly'");
        sql("CREATE VIEW songs AS SELECT SLOWLY(X) AS title FROM SYSTEM_RANGE(1, 100000000)");
        var page = live().event("search", Map.of("query", ""));
        eventually("it has its connection", () -> pool.getActiveConnections() == 1);
        page.event("cancel", Map.of());
        page.inView(
                SongsLive.class,
                view -> assertThat(view.songs.get().failure().message()).isEqualTo("cancelled"));
        eventually("it has given it back", () -> pool.getActiveConnections() == 0 && tasks.running() == 0);
    }

    @Test
    void aRequestThatMayEnd() {
        var page = live().event("lyrics", Map.of("song", "blue"));
        page.renderAsync();
        assertThat(page).hasElement("pre", "I am on a lonely road");
    }

    @Test
    void aCancelledRequestEnds() throws InterruptedException {
        var page = live().event("lyrics", Map.of("song", "hangs"));
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();
        page.event("cancel", Map.of());
        eventually("its thread is gone", () -> tasks.running() == 0);
    }

    @Test
    void aHookOfOnesOwn() {
        var page = live().event("follow", Map.of());
        eventually("it runs", () -> tasks.running() == 1);
        page.event("cancel", Map.of());
        eventually("its thread is gone", () -> tasks.running() == 0);
        page.render();
        assertThat(page).hasFlash("info", "nobody follows any more");
    }
}
