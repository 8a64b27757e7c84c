package dev.liveview.testing.channel;

import dev.liveview.channel.SocketSession;
import dev.liveview.params.Params;
import dev.liveview.testing.document.Flaws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One joined view of a page, and those nested in it, over a socket in memory. Everything it is told to do has happened, and is on the screen, when the
 * method returns. Used by one thread.
 */
public final class ViewChannel {
    /*
     * What comes from the server for a view stands in one queue, in the order of the view's own thread: diffs, replies, crashes, and visitors who leave.
     * Every action puts something into the view's mailbox and then takes from the queue until the answer has come. What arrives after it stays in the
     * queue until the next action: between two actions the screen does not change, however fast tasks end. Nested views have queues of their own, and
     * are joined and left at the end of the action that showed or removed their containers.
     */
    private final Page page;
    private @Nullable ViewChannel parent;
    private final ViewJoin join;
    private final String joinRef;
    private final Inbox inbox = new Inbox();
    private final ViewState state;
    private final NestedViews nested = new NestedViews();

    private record Page(BrowserSocket socket, Duration patience, Element dead, Flaws flaws) {}

    private ViewChannel(Page page, @Nullable ViewChannel parent, ViewJoin join) {
        this.page = page;
        this.parent = parent;
        this.join = join;
        joinRef = page.socket.nextRef();
        state = new ViewState(joinRef, join.tag(), page.flaws, this::push);
        page.socket.register(join.topic(), inbox);
    }

    /**
     * Opens a socket and joins the view of a page over it, and those nested in it.
     *
     * @param patience how long any answer may take
     * @param dead the document that came over HTTP
     * @param flaws hears of what a browser would show wrongly
     */
    public static ViewChannel join(SocketSession server, Duration patience, Element dead, Flaws flaws, ViewJoin join) {
        return joined(new ViewChannel(new Page(BrowserSocket.open(server), patience, dead, flaws), null, join));
    }

    private static ViewChannel joined(ViewChannel channel) {
        channel.page.socket.send(
                channel.joinRef, channel.joinRef, channel.join.topic(), "phx_join", channel.join.payload());
        channel.awaitReply(channel.joinRef, "the join");
        channel.follow();
        return channel;
    }

    // ── what is known as of the last action ──────────────────────────────

    /** What the view has told the person at the browser besides its elements. */
    public Screen screen() {
        return state.screen();
    }

    /** The elements of the view and of those nested in it, in a copy of the view's container without its attributes. */
    public Element content() {
        Element content = state.screen().document().content().clone();
        fillNested(content);
        return content;
    }

    /** Puts the nested views into their containers, which stand in this element; in the whole document also the sticky ones of the layout. */
    public void fillNested(Element scope) {
        for (ViewChannel view : nested.all()) {
            Element container = scope.getElementById(view.id());
            if (container != null) {
                container.empty();
                container.appendChildren(List.copyOf(view.content().childNodes()));
            }
        }
    }

    /** The id of the view's container. */
    public String id() {
        return join.id();
    }

    /** How things stand. */
    public Status status() {
        return state.status();
    }

    /** What the last event was answered; null if it was not. */
    public @Nullable Params reply() {
        return state.reply();
    }

    /** Where the view has changed the page's address to; null if it has not. */
    public @Nullable String address() {
        return state.address();
    }

    /** The views directly within this one. */
    public Collection<ViewChannel> nested() {
        return nested.all();
    }

    /** The view directly within this one whose container has this id; null if there is none. */
    public @Nullable ViewChannel nested(String id) {
        return nested.find(id);
    }

    /** The views directly within this one that were joined since this was asked last. */
    public List<ViewChannel> takeJoined() {
        return nested.takeFresh();
    }

    // ── actions ──────────────────────────────────────────────────────────

    /**
     * Sends a message and waits for its reply; gives back why the view refused it, if it did.
     *
     * @param what the message in words, for when none comes
     */
    public @Nullable Throwable call(String event, Map<String, ?> payload, String what) {
        state.expectAnswer();
        awaitReply(push(event, payload), what);
        follow();
        return state.refusal();
    }

    /** Looks into the view, after all that it has been sent so far; gives back what the look threw. */
    public @Nullable Throwable look(Looking looking) {
        Visit.Look look = new Visit.Look(inbox, looking);
        visit(look, page.patience, () -> "the view did not come to the test's look into it");
        return look.hasCome() ? look.problem() : tooLate();
    }

    /** Waits until the view has handled what it has been sent so far, and has deleted the components that are no longer in the page. */
    public void settle() {
        do {
            look(view -> {});
        } while (state.isDeleting());
    }

    /** Sends the view a message, and waits until it is handled; gives back what it threw, or why it could not be sent. */
    public @Nullable Throwable send(Object message) {
        state.expectAnswer();
        boolean sent = page.socket.inform(join.topic(), message);
        Visit.Look barrier = new Visit.Look(inbox, view -> {});
        visit(barrier, page.patience, () -> "the view did not handle the message " + message);
        return sent ? state.refusal() : tooLate();
    }

    private static Throwable tooLate() {
        return new AssertionError("the view has ended in the meantime");
    }

    /** Waits until the tasks that are in flight now have ended, and their outcomes are handled and rendered. */
    public void awaitTasks(Duration longest) {
        Visit.AwaitTasks visit = new Visit.AwaitTasks(inbox);
        visit(
                visit,
                longest,
                () -> "expected the async tasks to end, still running: " + String.join(", ", visit.keys()));
    }

    private void visit(Visit visit, Duration longest, Supplier<String> complaint) {
        if (page.socket.visit(join.topic(), visit)) {
            await(arrival -> arrival instanceof Arrival.Visited(var who) && who == visit, longest, complaint);
            follow();
            return;
        }
        for (Arrival arrival = inbox.poll(); arrival != null; arrival = inbox.poll()) {
            accept(arrival);
        }
        if (state.isLive()) {
            throw new AssertionError("the view takes no more messages: too many are waiting for it");
        }
    }

    // ── the end ──────────────────────────────────────────────────────────

    /** Says that the browser leaves the view, and waits until it and those within it have ended. */
    public void leave() {
        nested.all().forEach(ViewChannel::leave);
        if (state.isLive()) {
            push("phx_leave", Map.of());
            end(new Status.Over("it was left"));
        } else if (state.status() instanceof Status.Crashed) {
            awaitEnd();
        }
        page.socket.forget(join.topic(), inbox);
        if (parent == null) {
            page.socket.hangUp();
        }
    }

    /** Loses the connection, and waits until all views of the page have ended. */
    public void disconnect() {
        if (parent != null) {
            parent.disconnect();
            return;
        }
        hangUp(new Status.Over("its socket was closed"));
    }

    private void hangUp(Status how) {
        page.socket.hangUp();
        end(how);
    }

    /** Waits for the end of the view and of those within it, unless they have ended before. */
    private void end(Status how) {
        if (state.isLive()) {
            state.end(how);
            awaitEnd();
        }
        boolean isLive = how instanceof Status.Redirected to && to.isLive();
        nested.all().stream().filter(view -> !isLive || !view.isSticky()).forEach(view -> view.end(how));
    }

    /** The browser goes elsewhere: it follows a link, or sends a form by HTTP. */
    public void goTo(String to) {
        goTo(new Status.Redirected(to, null, false));
    }

    /** The browser goes to another view of this site: it follows a live link. */
    public void navigateTo(String path) {
        goTo(new Status.Redirected(path, null, true));
    }

    /**
     * The browser takes the page to another address, where the view stands too or another one does; gives back why the view refused it, if it did.
     *
     * @param origin of the page's address
     */
    public @Nullable Throwable patchTo(String origin, String path) {
        String before = state.address();
        state.address(path);
        Throwable refusal = call("live_patch", Map.of("url", origin + path), "the patch to " + path);
        if (state.isLive() && state.isElsewhere()) {
            state.address(before);
            navigateTo(path);
        }
        return refusal;
    }

    /**
     * Joins the view at another address in the place of this one, which has been left, over the same socket.
     *
     * @param flash the signed messages that go along; null if there are none
     */
    public ViewChannel joinAt(String url, @Nullable String flash) {
        page.socket.forget(join.topic(), inbox);
        ViewChannel next = new ViewChannel(page, null, join.at(url, flash));
        nested.takeSticky().forEach(next::adopt);
        return joined(next);
    }

    /** A sticky view has come along from the page before (C-156). */
    private void adopt(ViewChannel sticky) {
        sticky.parent = this;
        sticky.state.stay();
        nested.adopt(sticky);
    }

    boolean isSticky() {
        return join.isSticky();
    }

    private void goTo(Status.Redirected to) {
        if (parent != null) {
            parent.goTo(to);
            return;
        }
        if (to.isLive()) {
            nested.all().stream().filter(view -> !view.isSticky()).forEach(ViewChannel::leave);
            if (state.isLive()) {
                push("phx_leave", Map.of());
                end(to);
            }
            return;
        }
        hangUp(to);
    }

    /** Joins a nested view again, after it has ended or instead of the one that is joined. */
    public ViewChannel rejoin() {
        ViewChannel around = Objects.requireNonNull(parent, "only a nested view is joined again over its socket");
        leave();
        ViewChannel again = joined(new ViewChannel(page, around, join.again()));
        around.nested.replace(id(), again);
        return again;
    }

    // ── how ──────────────────────────────────────────────────────────────

    /** What the action that has ended means for others: components and nested views come and go, and a redirect of one is the page's. */
    private void follow() {
        switch (state.status()) {
            case Status.Live ignored -> {
                state.deleteComponents();
                nested.follow(
                        containers(),
                        container -> joined(new ViewChannel(page, this, join.nested(container, page.dead))));
            }
            case Status.Redirected to when parent != null -> parent.goTo(to);
            case Status.Redirected ignored
            when !state.hasEnded() -> { // a page without a view is left by loading the next one
                page.socket.hangUp();
                awaitEnd();
            }
            default -> {}
        }
    }

    private List<Element> containers() {
        List<Element> containers = new ArrayList<>(state.screen().document().nested());
        if (parent == null) { // sticky views stand in the layout too, and belong to no view
            containers.addAll(page.dead.select("[data-phx-sticky]:not([data-phx-main], [data-phx-main] *)"));
        }
        return containers;
    }

    private void awaitEnd() {
        await(arrival -> arrival instanceof Arrival.Ended, page.patience, () -> "the view did not end");
    }

    private String push(String event, Map<String, ?> payload) {
        String ref = page.socket.nextRef();
        page.socket.send(joinRef, ref, join.topic(), event, payload);
        return ref;
    }

    private void awaitReply(String ref, String what) {
        Predicate<Arrival> isReply = arrival -> arrival instanceof Arrival.Message message
                && message.event().equals("phx_reply")
                && ref.equals(message.ref());
        await(isReply, page.patience, () -> "the view did not answer " + what);
    }

    /** Takes what comes, until the answer is there or the view has ended; a redirect is its end too, which follows. */
    private void await(Predicate<Arrival> isAnswer, Duration longest, Supplier<String> complaint) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!state.hasEnded()) {
            Arrival arrival = inbox.take(Duration.ofNanos(deadline - System.nanoTime()));
            if (arrival == null) {
                throw new AssertionError(complaint.get() + "; the test waited " + inWords(longest));
            }
            accept(arrival);
            if (isAnswer.test(arrival) && !endsNow()) {
                return;
            }
        }
    }

    /** Whether the view has led away, and so ends; a sticky one stays while the page around it becomes another (C-156). */
    private boolean endsNow() {
        return state.status() instanceof Status.Redirected to && !(to.isLive() && isSticky());
    }

    /** Messages of an older join of the same topic are dropped (protocol 4). */
    private void accept(Arrival arrival) {
        boolean isOld = arrival instanceof Arrival.Message message
                && message.joinRef() != null
                && !message.joinRef().equals(joinRef);
        if (!isOld) {
            state.accept(arrival);
        }
    }

    private static String inWords(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
