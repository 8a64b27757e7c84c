package dev.liveview.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.Session;
import dev.liveview.assign.CallThreadException;
import dev.liveview.assign.CellThreadException;
import dev.liveview.context.LiveContext;
import dev.liveview.context.TaskContext;
import dev.liveview.params.Params;
import dev.liveview.transport.FakeSocket;
import dev.liveview.transport.TestBrowser;
import dev.liveview.transport.TestLive;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.MDC;

@DisplayName("what goes along into a task, and what stays with the view")
class ContextTest {
    private static final ThreadLocal<String> TENANT = ThreadLocal.withInitial(() -> "nobody");

    private static final TaskContext TENANTS = () -> {
        String tenant = TENANT.get();
        return task -> {
            TENANT.set(tenant);
            try {
                task.run();
            } finally {
                TENANT.remove();
            }
        };
    };

    @RegisterExtension
    final OpenPages pages = new OpenPages();

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private String next() throws InterruptedException {
        return seen.poll(10, TimeUnit.SECONDS);
    }

    private static String context() {
        LiveContext context = LiveContext.current();
        return context.locale().toLanguageTag() + ", " + context.zone() + ", " + MDC.get("request") + ", "
                + TENANT.get();
    }

    abstract class Travelling extends TestLive {
        @Override
        public void mount(Params params, Session session) {
            locale(Locale.CANADA_FRENCH);
            zone(ZoneId.of("America/Toronto"));
        }

        @Override
        public void handleEvent(String event, Params values) {
            TENANT.set("acme");
            MDC.put("request", "r-1");
            try {
                switch (event) {
                    case "start" -> startAsync("key", () -> seen.add(context()), outcome -> {});
                    case "assign" -> assignAsync(org, ContextTest::context);
                    default -> throw new IllegalStateException(event);
                }
            } finally {
                MDC.remove("request");
                TENANT.remove();
            }
        }

        @Override
        protected Object shown() {
            return context();
        }
    }

    @Test
    @DisplayName("MDC, language, time zone and the application's own are those of the callback that started the task")
    void theContextTravels() throws InterruptedException {
        FakeSocket socket = pages.browser(() -> new Travelling() {}, app -> app.taskContexts(TENANTS))
                .open("/");
        socket.clicks("start");
        assertThat(next()).isEqualTo("fr-CA, America/Toronto, r-1, acme");
    }

    @Test
    void itTravelsIntoAssignAsyncToo() {
        FakeSocket socket = pages.browser(() -> new Travelling() {}, app -> app.taskContexts(TENANTS))
                .open("/");
        socket.clicks("assign");
        assertThat(String.join("", socket.next(2))).contains("ok fr-CA, America/Toronto, r-1, acme");
    }

    @Test
    void thePageAndTheJoinAreRenderedInTheLanguageOfTheView() {
        TestBrowser browser = pages.browser(() -> new Travelling() {});
        browser.get("/");
        assertThat(browser.view().selectFirst("p").text()).startsWith("fr-CA, America/Toronto");
        assertThat(LiveContext.current().locale()).isEqualTo(Locale.getDefault());
    }

    @Test
    void aTaskContextThatForgetsToRunTheTaskIsAnErrorOfTheTask() {
        FakeSocket socket = pages.browser(() -> new Travelling() {}, app -> app.taskContexts(() -> task -> {}))
                .open("/");
        socket.clicks("assign");
        assertThat(String.join("", socket.next(2))).contains("failed: something went wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"de-AT, en;q=0.5|de-AT", "en;q=0.5, fr|fr", "*, pt-BR;q=0.1|pt-BR"})
    void theBrowsersPreferredLanguageIsTheDefault(String header, String language) {
        assertThat(LiveContext.accepting(header).locale().toLanguageTag()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"''", "*", ";;;q", "123456789012345"})
    void aHeaderThatMakesNoSenseIsIgnored(String header) {
        assertThat(LiveContext.accepting(header).locale()).isEqualTo(Locale.getDefault());
    }

    @Nested
    @DisplayName("A-18, A-19: the view touched inside a task")
    class InsideATask {
        private String attempt(Runnable call) {
            try {
                call.run();
                return "allowed";
            } catch (CallThreadException | CellThreadException e) {
                return e.getMessage();
            }
        }

        abstract class Careless extends TestLive {
            @Override
            public void handleEvent(String event, Params values) {
                startAsync(
                        "key",
                        () -> seen.add(attempt(() -> {
                            switch (event) {
                                case "count" -> count.get();
                                case "assignAsync" -> assignAsync(org, () -> "Acme");
                                case "startAsync" -> startAsync("other", () -> "x");
                                case "cancelAsync" -> cancelAsync("key");
                                case "pushEvent" -> pushEvent("x", Map.of());
                                case "pushEventBeforePatch" -> pushEventBeforePatch("x", Map.of());
                                case "putFlash" -> putFlash("info", "x");
                                case "redirect" -> redirect("/away");
                                case "pageTitle" -> pageTitle("x");
                                case "every" -> every(Duration.ofSeconds(1), "x");
                                case "after" -> after(Duration.ofSeconds(1), "x");
                                case "reply" -> reply(Map.of());
                                case "locale" -> locale(Locale.GERMAN);
                                case "send" -> self().send("from the task");
                                default -> throw new IllegalStateException(event);
                            }
                        })),
                        outcome -> {});
            }

            @Override
            public void handleInfo(Object message) {
                seen.add("info " + message);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "assignAsync",
            "startAsync",
            "cancelAsync",
            "pushEvent",
            "pushEventBeforePatch",
            "redirect",
            "pageTitle",
            "every",
            "after",
            "reply",
            "locale"
        })
        void aCallSaysWhatToDoInstead(String call) throws InterruptedException {
            FakeSocket socket = pages.open(() -> new Careless() {});
            socket.clicks(call);
            assertThat(next())
                    .contains(": " + call + "(...) was called on thread '", "it belongs into a callback of the view")
                    .contains("self().send(new Loaded(value));");
        }

        @ParameterizedTest
        @CsvSource({"count,count", "putFlash,flash"})
        void aCellSaysItsNameAndTheCure(String call, String cell) throws InterruptedException {
            FakeSocket socket = pages.open(() -> new Careless() {});
            socket.clicks(call);
            assertThat(next())
                    .contains("cell '" + cell + "' was touched on thread '", "var " + cell + " = this." + cell);
        }

        @Test
        void aMessageIsTheWay() throws InterruptedException {
            FakeSocket socket = pages.open(() -> new Careless() {});
            socket.clicks("send");
            assertThat(new String[] {next(), next()}).containsExactlyInAnyOrder("allowed", "info from the task");
        }
    }

    @Test
    void aKeyATaskAndACallbackMustNotBeNull() {
        FakeSocket socket = pages.open(() -> new TestLive() {
            @Override
            @SuppressWarnings({"NullAway", "DataFlowIssue"})
            public void handleEvent(String event, Params values) {
                assertThatThrownBy(() -> startAsync(null, () -> "x"))
                        .hasMessageContaining("startAsync was given null instead of a key");
                assertThatThrownBy(() -> startAsync("k", (java.util.concurrent.Callable<String>) null))
                        .hasMessageContaining("startAsync('k') was given null instead of a task");
                assertThatThrownBy(() -> startAsync("k", () -> "x", null))
                        .hasMessageContaining("startAsync('k') was given null instead of a callback");
                assertThatThrownBy(() -> startAsync(org, () -> "x"))
                        .hasMessageContaining("was given a cell as its key");
                assertThatThrownBy(() -> cancelAsync(null)).hasMessageContaining("cancelAsync needs a key");
                seen.add("checked");
            }
        });
        socket.clicks("go");
        socket.next();
        assertThat(seen).containsExactly("checked");
    }
}
