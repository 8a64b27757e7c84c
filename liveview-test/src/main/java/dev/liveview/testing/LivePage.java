package dev.liveview.testing;

import dev.liveview.Flash;
import dev.liveview.LiveView;
import dev.liveview.params.Params;
import dev.liveview.testing.channel.Status;
import dev.liveview.testing.form.TypedValues;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An open page with its live view. Used by one thread, the test's.
 *
 * <p>What is read ({@link #html}, {@link #document}, elements) is the page as the last action left it, however fast the view goes on: after
 * {@code live(...)} an asynchronous result is still loading. {@link #render} shows what the view has done since then, {@link #renderAsync} also waits
 * for its tasks.
 *
 * <p>Every action fails with an {@link AssertionError} if there is nothing to act upon, with a {@link ServerFailure} if the view crashes, and with
 * an {@link AssertionError} if the view does not answer within the browser's {@linkplain TestBrowser#patience patience}, 5 seconds. Debouncing and
 * throttling are ignored.
 */
public final class LivePage implements AutoCloseable {
    private final ViewConnection connection;
    private final TypedValues typed;
    private @Nullable Params reply;

    LivePage(PageConnection connection) {
        this(ViewConnection.of(connection), new TypedValues());
    }

    private LivePage(ViewConnection connection, TypedValues typed) {
        this.connection = connection;
        this.typed = typed;
    }

    // ── what is shown ────────────────────────────────────────────────────

    /** The document that came over HTTP, before the view was joined. */
    public String deadHtml() {
        return connection.page().dead().html();
    }

    /** The HTML of the view and of those nested in it, as the last action left it; without the layout around it. */
    public String html() {
        return connection.shown().content().html();
    }

    /** The whole document, as the last action left it. Each call gives a new one. */
    public Document document() {
        return connection.page().dead().with(connection.page().shown());
    }

    /** The document's title, as the last action left it. */
    public String title() {
        return connection.page().dead().title(connection.page().shown().screen().title());
    }

    /**
     * Waits until the view, and those nested in it, have handled what anybody has sent to them so far; gives the HTML after that. Components that are
     * no longer on the page have ended then.
     */
    public String render() {
        connection.settle();
        children().forEach(LivePage::render);
        return html();
    }

    /** The same as {@link #renderAsync(Duration)} with 5 seconds: longer than the tasks of a test should take, even on a busy machine. */
    public String renderAsync() {
        return renderAsync(TestBrowser.PATIENCE);
    }

    /**
     * Waits until the tasks that the view, and those nested in it, have in flight now have ended, and their outcomes are handled and rendered; gives
     * the HTML after that. Tasks that those outcomes start are not waited for. Without any task it does not wait (A-120 to A-123).
     *
     * @throws AssertionError if they are not done after this time; the message names those that still run
     */
    public String renderAsync(Duration longest) {
        connection.live().awaitTasks(longest);
        connection.check("a task of the view");
        children().forEach(child -> child.renderAsync(longest));
        return html();
    }

    /** All events that the view has pushed to the browser, as of the last action, in order. */
    public List<PushedEvent> pushedEvents() {
        return connection.shown().screen().events().stream()
                .map(event -> new PushedEvent(event.name(), event.payload()))
                .toList();
    }

    /** What the last event on this page was answered; empty if it was not. */
    public Optional<Params> reply() {
        return Optional.ofNullable(reply);
    }

    /** The messages for the person at the browser, by kind, as the view has them now. */
    public Flash flash() {
        AtomicReference<Flash> flash = new AtomicReference<>(Flash.EMPTY);
        inView(LiveView.class, view -> flash.set(view.flash.get()));
        return Objects.requireNonNull(flash.get());
    }

    /** The path of the page. */
    public String path() {
        return connection.page().path();
    }

    /** Who looks at the page: for other pages with the same cookies. */
    public TestBrowser browser() {
        return connection.page().browser();
    }

    // ── a look at it ─────────────────────────────────────────────────────

    /**
     * Shows the page, as the last action left it, in the browser of whoever sits at the machine, for a look while a test is being written. It is saved
     * in a new folder for temporary files, as {@link #save} does. On a machine without a screen nothing is opened; the log and what is returned say
     * where it is.
     *
     * @return the file of the page
     * @throws UncheckedIOException if it cannot be written, or the browser does not start
     */
    public Path openBrowser() {
        return PageSnapshot.of(this, scope());
    }

    /**
     * Writes the page, as the last action left it, into a folder: {@code page.html} with what was typed into its forms (except passwords), and beside
     * it the style sheets and images that the application serves. Scripts are left out, because there is no server for them; what style sheets refer
     * to is not brought along.
     *
     * <pre>{@code
     * page.save(Path.of("target", "pages", "cart"));
     * }</pre>
     *
     * @return the file of the page
     * @throws UncheckedIOException if it cannot be written
     */
    public Path save(Path folder) {
        return PageSnapshot.save(this, scope(), folder);
    }

    // ── elements ─────────────────────────────────────────────────────────

    /** The element that a CSS selector fits. It is looked for when something is done with it; it must be the only one then. */
    public PageElement element(String selector) {
        return new PageElement(this, ElementQuery.of(selector));
    }

    /** The element that a CSS selector fits and whose text contains this one. */
    public PageElement element(String selector, String text) {
        return new PageElement(this, ElementQuery.of(selector, text));
    }

    /** The element that a CSS selector fits and in whose text the pattern finds something. */
    public PageElement element(String selector, Pattern text) {
        return new PageElement(this, ElementQuery.of(selector, text));
    }

    /** The form that a CSS selector fits. */
    public PageForm form(String selector) {
        return new PageForm(this, ElementQuery.of(selector));
    }

    /** Whether any element fits a CSS selector, as the last action left the page. */
    public boolean hasElement(String selector) {
        return !ElementQuery.of(selector).all(scope()).isEmpty();
    }

    /** Whether any element fits a CSS selector and has a text that contains this one. */
    public boolean hasElement(String selector, String text) {
        return !ElementQuery.of(selector, text).all(scope()).isEmpty();
    }

    // ── nested views ─────────────────────────────────────────────────────

    /**
     * The view nested directly in this one, by the id of its container. It is looked for when something is done with it. Elements are searched within
     * its container, events and looks reach it alone; the document, the title, redirects and the end are those of the whole page.
     */
    public LivePage child(String id) {
        return new LivePage(connection.nested(id), typed);
    }

    /** The views nested directly in this one, as of the last action. */
    public List<LivePage> children() {
        return connection.shown().nested().stream()
                .map(view -> child(view.id()))
                .toList();
    }

    // ── events of no element, or of the window ───────────────────────────

    /** Sends an event as a script does, whatever elements there are. */
    public LivePage event(String name, Map<String, ?> values) {
        push(connection, EventPayload.of("hook", name, values));
        return this;
    }

    /** Presses a key while nothing has the focus: for what listens by {@code phx-window-keydown}. */
    public LivePage keydown(String key) {
        WindowEvents.key(this, "keydown", key);
        return this;
    }

    /** Releases a key while nothing has the focus: for what listens by {@code phx-window-keyup}. */
    public LivePage keyup(String key) {
        WindowEvents.key(this, "keyup", key);
        return this;
    }

    /** The browser's window gets the focus: for what listens by {@code phx-window-focus}. */
    public LivePage focusWindow() {
        WindowEvents.focus(this, "focus");
        return this;
    }

    /** The browser's window loses the focus: for what listens by {@code phx-window-blur}. */
    public LivePage blurWindow() {
        WindowEvents.focus(this, "blur");
        return this;
    }

    // ── the view itself ──────────────────────────────────────────────────

    /**
     * Runs something on the view's own thread, after what it has been sent so far: there cells can be read, and set. What it changes is rendered;
     * what it throws comes back, and does the view no harm.
     *
     * @throws AssertionError if the view is of another class
     */
    public <V extends LiveView, E extends Exception> LivePage inView(Class<V> type, ViewAction<? super V, E> action)
            throws E {
        connection.look(type, action);
        return this;
    }

    /** Sends a message to the view's {@code handleInfo}, and waits until it has been handled. */
    public LivePage send(Object message) {
        connection.send(message);
        return this;
    }

    // ── other pages, and the end ─────────────────────────────────────────

    /** Where the browser goes from here: the view redirected it, while mounting or later, or a link or a form led away. */
    public Optional<String> redirectedTo() {
        return connection.page().status() instanceof Status.Redirected redirected
                ? Optional.of(redirected.to())
                : Optional.empty();
    }

    /**
     * Opens the page that the browser goes to, with the messages that go along.
     *
     * @throws AssertionError if the page has not been redirected, or to somewhere outside of the application
     */
    public LivePage followRedirect() {
        if (connection.page().status() instanceof Status.Redirected redirected) {
            return connection.page().follow(redirected);
        }
        throw new AssertionError("the page of " + path() + " was not redirected");
    }

    /**
     * Takes the page to another address, as a link that patches or the back button does: {@code handleParams} gets it. If another view stands
     * there, the browser is on its way to that one then, and {@link #followRedirect} opens it.
     */
    public LivePage patch(String path) {
        if (connection.page().dead().isIsolated()) {
            throw new AssertionError(connection + " has no route, so it cannot be taken to " + path
                    + "; live(app, path) opens views that have an address");
        }
        ViewConnection.of(connection.page()).patchTo(Links.resolve(path(), path));
        return this;
    }

    /**
     * Leaves for another view, as a link with {@code navigate} does, and opens it: over the same socket if both are of one live session.
     *
     * @return the other page
     */
    public LivePage navigate(String path) {
        leaveFor(path);
        return followRedirect();
    }

    /** Where the page was taken to in place, by the view or by the browser, last; empty if it was not. */
    public Optional<String> patchedTo() {
        return Optional.ofNullable(connection.page().patchedTo());
    }

    /** Leaves the page, as a browser does on its way to another; the view has ended then. */
    public void leave() {
        connection.page().end(true);
    }

    /** Loses the connection; the view has ended then. */
    @Override
    public void close() {
        connection.page().end(false);
    }

    /**
     * Loses the connection, if there still is one, and joins the same page again: a fresh view, from mount. A nested view is joined again alone, as a
     * browser does when it has crashed.
     */
    public LivePage reconnect() {
        if (connection.isNested()) {
            connection.shown().rejoin();
            connection.check("joining " + connection);
        } else {
            connection.page().rejoin();
        }
        return this;
    }

    @Override
    public String toString() {
        return "LivePage[" + path()
                + connection.path().stream().map(id -> "#" + id).collect(Collectors.joining()) + "]";
    }

    // ── for elements and forms ───────────────────────────────────────────

    TypedValues typed() {
        return typed;
    }

    /** The part of the document in which elements are looked for. */
    Element scope() {
        Element scope = document();
        for (String id : connection.path()) {
            scope = Objects.requireNonNull(scope.getElementById(id), "a joined view has a container");
        }
        return scope;
    }

    /** What a person reads there. */
    String text() {
        return scope() instanceof Document document ? document.body().text() : scope().text();
    }

    /** Sends an event of an element, to all whom it is for. */
    void push(Element element, Map<String, Object> payload) {
        for (EventTarget target : EventTarget.of(element)) {
            push(target, payload);
        }
    }

    void push(EventTarget target, Map<String, Object> payload) {
        push(connection.at(target.view()), target.address(payload));
    }

    private void push(ViewConnection view, Map<String, Object> payload) {
        reply = null;
        view.push(payload);
        if (redirectedTo().isEmpty()) {
            reply = view.shown().reply();
        }
    }

    /** The browser goes to another view by itself. */
    void leaveFor(String path) {
        ViewConnection.of(connection.page()).live().navigateTo(Links.resolve(path(), path));
    }

    /** @throws AssertionError if the browser has gone elsewhere, or the view has ended */
    void requireStillOpen() {
        connection.live();
    }

    /** The browser goes to another page by itself. */
    void goTo(String address) {
        connection.live().goTo(Links.resolve(path(), address));
    }
}
