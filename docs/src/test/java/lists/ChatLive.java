package lists;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.params.Params;
import dev.liveview.stream.LiveStream;
import java.util.List;

/** Messages that the server forgets. */
@Template("""
        <%!-- sample: state --%>
        <p :if={@messages.result().isLoading()}>Loading…</p>
        <p :if={@messages.result().isFailed()}>{@messages.result().failure().message()}</p>
        <%!-- end: state --%>
        <%!-- sample: stream --%>
        <ul id="messages" phx-update="stream">
          <li id="no-messages">Nobody has said anything yet.</li>
          <li :for={entry : @messages} id={entry.id()}>
            {entry.item().text()}
            <button phx-click="delete" phx-value-id={entry.item().id()}>×</button>
          </li>
        </ul>
        <%!-- end: stream --%>
        """)
public final class ChatLive extends LiveView {
    // sample: declare
    final LiveStream<Message> messages = stream(message -> "message-" + message.id());
    // end: declare
    final Assign<Long> oldest = assign(100L);

    private final Archive archive;

    ChatLive(Archive archive) {
        this.archive = archive;
    }

    // sample: load
    @Override
    public void mount(Params params, Session session) {
        older();
    }

    @On("older")
    void older() {
        var before = oldest.get();
        oldest.set(before - 10);
        streamAsync(messages, o -> o, o -> o.at(0), () -> archive.before(before));
    }
    // end: load

    @On("say")
    void say(String text) {
        messages.insert(new Message(text.hashCode(), text));
    }

    @On("delete")
    void delete(long id) {
        messages.deleteById("message-" + id);
    }

    // sample: operations
    void operations(Message message, List<Message> page) {
        messages.insert(message); // at the end, or where it is if it is there already
        messages.insertAt(0, message);
        messages.insert(message, o -> o.at(0).limit(50)); // the first 50 stay
        messages.insert(message, o -> o.limit(-50)); // the last 50 stay
        messages.insert(message, o -> o.updateOnly()); // only if it is there
        messages.insertAll(page, o -> o.at(0)); // at the top, in the order of the page
        messages.delete(message);
        messages.deleteById("message-7");
        messages.reset(); // all are gone
        messages.reset(page); // these, in this order; elements of those that stay are kept
    }
    // end: operations
}
