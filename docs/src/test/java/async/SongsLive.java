package async;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.Task;
import dev.liveview.cancelling.Cancelling;
import dev.liveview.params.Params;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ServerSocketChannel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Work that ends when nobody waits for it any more. */
@Template("""
        <.async_result :let={songs} assign={@songs}>
          <:loading>Searching…</:loading>
          <:failed :let={failure}>{failure.message()}</:failed>
          <p :for={song : songs}>{song}</p>
        </.async_result>
        <.async_result :let={lyrics} assign={@lyrics} as="pre">
          <:failed :let={failure}>{failure.message()}</:failed>
          {lyrics}
        </.async_result>
        """)
public final class SongsLive extends LiveView {
    final AsyncAssign<List<String>> songs = async();
    final AsyncAssign<String> lyrics = async();

    private final DataSource pool;
    private final HttpClient client;
    private final URI archive;

    SongsLive(DataSource pool, HttpClient client, URI archive) {
        this.pool = pool;
        this.client = client;
        this.archive = archive;
    }

    @Override
    public void mount(Params params, Session session) {
        assignAsync(songs, () -> List.of());
        assignAsync(lyrics, () -> "");
    }

    // sample: statement
    @On("search")
    void search(String query) {
        assignAsync(songs, o -> o.timeout(Duration.ofSeconds(30)), task -> titles(task, query));
    }

    private List<String> titles(Task task, String query) throws SQLException {
        var grace = Cancelling.gracefully(task);
        try (grace;
                var connection = pool.getConnection();
                var statement =
                        connection.prepareStatement("SELECT title FROM songs WHERE title LIKE ? ORDER BY title")) {
            statement.setString(1, "%" + query + "%");
            var guard = Cancelling.statement(task, statement);
            try (guard;
                    var rows = statement.executeQuery()) {
                return strings(rows);
            }
        }
    }
    // end: statement

    private static List<String> strings(ResultSet rows) throws SQLException {
        List<String> strings = new ArrayList<>();
        while (rows.next()) {
            strings.add(rows.getString(1));
        }
        return strings;
    }

    // sample: request
    @On("lyrics")
    void lyrics(String song) {
        var request = HttpRequest.newBuilder(archive.resolve(song)).build();
        assignAsync(
                lyrics,
                task -> Cancelling.send(task, client, request, BodyHandlers.ofString())
                        .body());
    }
    // end: request

    // sample: hook
    @On("follow")
    void follow() {
        startAsync(
                "follow",
                task -> {
                    try (var channel = ServerSocketChannel.open()) {
                        var hook = task.onCancel(channel::close);
                        try (hook) {
                            channel.bind(null).accept(); // waits for ever
                        }
                    }
                    return "done";
                },
                outcome -> putFlash("info", "nobody follows any more"));
    }
    // end: hook

    @On("cancel")
    void cancel() {
        cancelAsync(songs, "enough");
        cancelAsync(lyrics, "enough");
        cancelAsync("follow", "enough");
    }
}
