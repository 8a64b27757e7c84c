package dev.liveview.diff;

import dev.liveview.json.JsonOutput;
import dev.liveview.template.RenderHost;
import java.nio.charset.StandardCharsets;

/** A view and two browsers that hold its page: ours, and the official client. */
final class Conversation {
    /** What is sent when nothing is. */
    static final String NOTHING = "";

    private static final long EVERYTHING = -1L;

    private final TestClient ours = new TestClient(TestClient.NewMark.HONOURED);
    private final TestClient official = new TestClient(TestClient.NewMark.UNKNOWN);
    private final ViewMemory memory = new ViewMemory();

    /** Renders with all assigns changed; gives back the message. */
    String render(TestTemplate view) {
        return render(view, EVERYTHING);
    }

    /** Renders with the assigns of these bits changed. */
    String render(TestTemplate view, long changed) {
        JsonOutput out = new JsonOutput(16);
        DiffRender diff = new DiffRender(out, memory, RenderHost.NONE);
        long outer = diff.enter(changed);
        view.writeTo(diff);
        diff.leave(outer);
        diff.finish();
        diff.commit();
        String message = new String(out.toBytes(), StandardCharsets.UTF_8);
        if (diff.isEmpty() != message.isEmpty()) {
            throw new AssertionError("isEmpty() is " + diff.isEmpty() + " for the message " + message);
        }
        if (!message.isEmpty()) {
            ours.apply(message);
            official.apply(message);
        }
        return message;
    }

    ViewMemory memory() {
        return memory;
    }

    TestClient ours() {
        return ours;
    }

    TestClient official() {
        return official;
    }
}
