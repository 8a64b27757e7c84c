package dev.liveview.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.async.AsyncAssign;
import dev.liveview.async.AsyncResult;
import dev.liveview.async.Failure;
import dev.liveview.async.Failure.Expected;
import dev.liveview.compiler.Compilation;
import dev.liveview.error.LiveViewException;
import dev.liveview.template.Attrs;
import dev.liveview.template.HtmlRender;
import dev.liveview.template.Templates;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("<.async_result>")
class AsyncResultComponentTest {
    private static final Failure REFUSED = new Expected("refused", null);
    private static final AsyncResult<@Nullable Object> LOADING = AsyncResult.loading();
    private static final AsyncResult<@Nullable Object> OK = AsyncResult.ok("Acme");
    private static final AsyncResult<@Nullable Object> FAILED = AsyncResult.failed(AsyncResult.untouched(), REFUSED);

    @Template("""
            <.async_result :let={org} assign={@org} as="">
              <:loading :let={state}>loading {state}</:loading>
              <:failed :let={failure}>failed: {failure.message()}</:failed>
              got {org}
            </.async_result>
            """)
    static final class Bare extends LiveView {
        final AsyncAssign<@Nullable Object> org = async();
    }

    @Template("""
            <.async_result assign={@org} as={@as} live={@live} delay={@delay} {@rest}>
              <:loading>Loading</:loading>
              <:failed>Failed</:failed>
              Ok
            </.async_result>
            """)
    static final class Dressed extends LiveView {
        final AsyncAssign<@Nullable Object> org = async();
        final Assign<String> as = assign("div");
        final Assign<LiveRegion> live = assign(LiveRegion.POLITE);
        final Assign<Integer> delay = assign(0);
        final Assign<Attrs> rest = assign(Attrs.EMPTY);
    }

    @Template("<p><.async_result assign={@org} /></p>")
    static final class Empty extends LiveView {
        final AsyncAssign<@Nullable Object> org = async();
    }

    @Template("<p><.async_result assign={@org} delay=\"100\">Ok</.async_result></p>")
    static final class Late extends LiveView {
        final AsyncAssign<@Nullable Object> org = async();
    }

    @Template("""
            <.async_result assign={@org} as="">
              <:failed :let={failure}>
                {switch (failure) {
                  case Expected(var reason, var cause) -> "expected " + reason;
                  case Failure.Exit(var kind, var reason, var cause) -> "exit " + kind + " " + reason;
                }}
              </:failed>
            </.async_result>
            """)
    static final class Destructuring extends LiveView {
        final AsyncAssign<@Nullable Object> org = async();
    }

    @Template("""
            <table><.async_result :let={rows} assign={@rows} as="tbody" id="rows" class="striped" delay="300" live="off">
              <:loading><tr><td>Loading</td></tr></:loading>
              <tr :for={row : rows}><td>{row}</td></tr>
            </.async_result></table>
            """)
    static final class Rows extends LiveView {
        final AsyncAssign<List<String>> rows = async();
    }

    @Nested
    @DisplayName("its slots")
    class Slots {
        @Test
        @DisplayName("A-110: each slot is handed what it shows; all are optional")
        void eachSlotIsHandedWhatItShows() throws Exception {
            assertThat(bare(OK)).isEqualTo("got Acme");
            assertThat(bare(AsyncResult.loading("page 2"))).isEqualTo("loading page 2");
            assertThat(bare(FAILED)).isEqualTo("failed: refused");
        }

        static Stream<Arguments> precedence() {
            return Stream.of(
                    Arguments.of("ok", OK, "got Acme"),
                    Arguments.of("ok, loading again", AsyncResult.loading(OK), "got Acme"),
                    Arguments.of("ok, then failed", AsyncResult.failed(OK, REFUSED), "got Acme"),
                    Arguments.of(
                            "ok, failed, loading again",
                            AsyncResult.loading(AsyncResult.failed(OK, REFUSED)),
                            "got Acme"),
                    Arguments.of("loading", LOADING, "loading true"),
                    Arguments.of("failed, loading again", AsyncResult.loading(FAILED), "loading true"),
                    Arguments.of("failed", FAILED, "failed: refused"),
                    Arguments.of("loading, then failed", AsyncResult.failed(LOADING, REFUSED), "failed: refused"));
        }

        @ParameterizedTest(name = "A-111: {0}: {2}")
        @MethodSource("precedence")
        @DisplayName("A-111: the result stands before loading, loading before failed")
        void okBeforeLoadingBeforeFailed(String state, AsyncResult<@Nullable Object> result, String shown)
                throws Exception {
            assertThat(bare(result)).isEqualTo(shown);
        }

        @Test
        @DisplayName("A-112: after a success the last good result stays until it is reset")
        void theLastGoodResultStaysUntilItIsReset() throws Exception {
            Bare view = new Bare();
            view.org.set(OK);
            view.org.update(AsyncResult::loading);
            assertThat(page(view)).isEqualTo("got Acme");
            view.org.update(old -> AsyncResult.failed(old, REFUSED));
            assertThat(page(view)).isEqualTo("got Acme");

            view.org.set(AsyncResult.loading());
            assertThat(page(view)).isEqualTo("loading true");
            view.org.update(old -> AsyncResult.failed(old, REFUSED));
            assertThat(page(view)).isEqualTo("failed: refused");
        }

        @Test
        @DisplayName("A-113: a result for which nothing was ever started is an error of the application")
        void anUntouchedResultIsAnError() {
            assertThatThrownBy(() -> page(new Bare()))
                    .isInstanceOfSatisfying(
                            LiveViewException.class,
                            error -> assertThat(error.code().name()).isEqualTo("async.untouched-result"))
                    .hasMessageContaining("call assignAsync in mount");
            assertThatThrownBy(() -> page(new Dressed())).isInstanceOf(LiveViewException.class);
        }

        @Test
        @DisplayName("A-114: null and false are results; a slot that is missing renders nothing")
        void nullAndFalseAreResultsAndAMissingSlotRendersNothing() throws Exception {
            assertThat(bare(AsyncResult.ok(null))).isEqualTo("got ");
            assertThat(bare(AsyncResult.ok(false))).isEqualTo("got false");
            assertThat(bare(AsyncResult.loading(AsyncResult.ok(null)))).isEqualTo("got ");

            Empty view = new Empty();
            for (var state : List.of(OK, LOADING, FAILED)) {
                view.org.set(state);
                assertThat(page(view)).matches("<p><span aria-live=\"polite\"( aria-busy=\"true\")?></span></p>");
            }
        }

        @ParameterizedTest
        @DisplayName("A-115: what :let names is known only inside its own slot")
        @CsvSource({"8:10, {org}, '', ''", "10:15, '', {org}, ''", "12:2, '', '', {org}"})
        void whatLetNamesIsKnownOnlyInItsSlot(String place, String loading, String failed, String after) {
            Compilation compilation = Compilation.given("""
                    package demo;
                    import dev.liveview.*;
                    import dev.liveview.async.*;
                    @Template(\"""
                    <.async_result :let={org} assign={@org}>
                    {org}
                    <:loading>
                    loading %s
                    </:loading>
                    <:failed>{1} %s</:failed>
                    </.async_result>
                    %s
                    \""")
                    public class OrgLive extends LiveView {
                        final AsyncAssign<String> org = async();
                    }
                    """.formatted(loading, failed, after));
            assertThat(compilation.errors()).containsExactly(place + ": cannot find 'org'; did you mean @org?");
        }

        @Test
        @DisplayName("A-116: the failure is of two kinds, which :let's name can be taken apart into")
        void theFailureCanBeTakenApart() throws Exception {
            Destructuring view = new Destructuring();
            view.org.set(FAILED);
            assertThat(page(view)).isEqualTo("expected refused");
            view.org.set(AsyncResult.failed(
                    AsyncResult.untouched(), new Failure.Exit(Failure.Kind.CANCELLED, "by the user", null)));
            assertThat(page(view)).isEqualTo("exit CANCELLED by the user");
        }
    }

    @Nested
    @DisplayName("the element around them")
    class Around {
        private final Dressed view = new Dressed();

        @Test
        void isASpanUnlessItIsNamed() throws Exception {
            Empty unnamed = new Empty();
            unnamed.org.set(OK);
            assertThat(page(unnamed)).isEqualTo("<p><span aria-live=\"polite\"></span></p>");
        }

        @Test
        void isALiveRegionAlwaysAndBusyWhileSomethingIsOnItsWay() throws Exception {
            assertThat(html(LOADING)).isEqualTo("<div aria-live=\"polite\" aria-busy=\"true\">Loading</div>");
            assertThat(html(OK)).isEqualTo("<div aria-live=\"polite\">Ok</div>");
            assertThat(html(AsyncResult.loading(OK)))
                    .isEqualTo("<div aria-live=\"polite\" aria-busy=\"true\">Ok</div>");
            assertThat(html(FAILED)).isEqualTo("<div aria-live=\"polite\">Failed</div>");
            assertThat(html(AsyncResult.failed(OK, REFUSED))).isEqualTo("<div aria-live=\"polite\">Ok</div>");
        }

        @Test
        void saysHowUrgentAChangeIs() throws Exception {
            view.live.set(LiveRegion.ASSERTIVE);
            assertThat(html(OK)).isEqualTo("<div aria-live=\"assertive\">Ok</div>");
            view.live.set(LiveRegion.OFF);
            assertThat(html(OK)).isEqualTo("<div aria-live=\"off\">Ok</div>");
        }

        @Test
        void hasTheAttributesThatAreNotItsOwn() throws Exception {
            view.rest.set(
                    Attrs.of("class", List.of("a", "b")).with("title", "<\">").with("style", "color: red"));
            assertThat(html(LOADING))
                    .isEqualTo(
                            "<div aria-live=\"polite\" class=\"a b\" title=\"&lt;&quot;&gt;\" style=\"color: red\" aria-busy=\"true\">Loading</div>");
        }

        @Test
        void fitsIntoATable() throws Exception {
            Rows rows = new Rows();
            rows.rows.set(AsyncResult.ok(List.of("a")));
            assertThat(page(rows))
                    .isEqualTo(
                            "<table><tbody aria-live=\"off\" id=\"rows\" class=\"striped\"><tr><td>a</td></tr></tbody></table>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"di v", "div>", "Div", "1a", "-a", "é", "div\n", "\"", "<script", "x/"})
        void hasANameThatCannotLeaveItsPlace(String name) {
            view.as.set(name);
            refuses("<.async_result as=\"" + name
                    + "\">: an element's name is a letter from a to z, then such letters, digits and hyphens");
        }

        @ParameterizedTest
        @ValueSource(strings = {"br", "input", "script", "style", "textarea", "template"})
        void isOneThatBrowsersShowElementsIn(String name) {
            view.as.set(name);
            refuses("<.async_result as=\"" + name + "\">: browsers show no elements in <" + name
                    + ">; take another one, such as div");
        }

        @Test
        void manyNamesAreAllRight() throws Exception {
            for (int i = 0; i < 200; i++) {
                view.as.set("x-" + i);
                assertThat(html(OK)).isEqualTo("<x-" + i + " aria-live=\"polite\">Ok</x-" + i + ">");
            }
        }

        @Test
        void takesNoAttributesThatItSetsItself() {
            view.rest.set(Attrs.of("aria-busy", "true"));
            refuses("<.async_result aria-busy>: it is set by the state of the result; leave it out");
            view.rest.set(Attrs.of("aria-live", "off"));
            refuses(
                    "<.async_result aria-live>: it is there already; write live=\"assertive\" or live=\"off\" to change it");
        }

        @Test
        void mayBeNoneButThenNothingCanBePutOnIt() throws Exception {
            view.as.set("");
            assertThat(html(LOADING)).isEqualTo("Loading");
            view.delay.set(200);
            refuses(
                    "<.async_result as=\"\" delay=\"200\">: without an element around the slots nothing can be hidden; leave out one of the two");
            view.delay.set(0);
            view.rest.set(Attrs.of("class", "a"));
            refuses("<.async_result as=\"\">: there is no element for 'class'; name one, or leave it out");
        }

        private void refuses(String message) {
            assertThatThrownBy(() -> html(LOADING))
                    .isInstanceOfSatisfying(
                            LiveViewException.class,
                            error -> assertThat(error.code().name()).isEqualTo("async.wrapper"))
                    .hasMessage(message);
        }

        private String html(AsyncResult<@Nullable Object> state) throws Exception {
            view.org.set(state);
            return page(view);
        }

        @Nested
        @DisplayName("with a delay")
        class Delayed {
            @Test
            void hidesTheSlotLoadingForSoLongAndNoOther() throws Exception {
                view.delay.set(200);
                assertThat(html(LOADING))
                        .isEqualTo(
                                "<div aria-live=\"polite\" aria-busy=\"true\" data-lv-delay=\"8 64 128\">Loading</div>");
                assertThat(html(AsyncResult.loading(FAILED))).contains(" data-lv-delay=\"8 64 128\">Loading");
                assertThat(html(OK)).isEqualTo("<div aria-live=\"polite\">Ok</div>");
                assertThat(html(AsyncResult.loading(OK)))
                        .isEqualTo("<div aria-live=\"polite\" aria-busy=\"true\">Ok</div>");
                assertThat(html(FAILED)).isEqualTo("<div aria-live=\"polite\">Failed</div>");
            }

            @Test
            void keepsTheStyleThatItIsGiven() throws Exception {
                view.delay.set(200);
                view.rest.set(Attrs.of("style", "color: red"));
                assertThat(html(LOADING))
                        .contains(" style=\"color: red\" aria-busy=\"true\" data-lv-delay=\"8 64 128\">");
                assertThat(html(OK)).contains(" style=\"color: red\">Ok");
            }

            @Test
            void hasNothingToHideWithoutTheSlot() throws Exception {
                Late late = new Late();
                late.org.set(LOADING);
                assertThat(page(late)).isEqualTo("<p><span aria-live=\"polite\" aria-busy=\"true\"></span></p>");
            }

            @Test
            void cannotBeLessThanNone() {
                view.delay.set(-1);
                refuses("<.async_result delay=\"-1\">: a delay is 0 milliseconds or more");
            }

            @Test
            void cannotBeLongerThanTheStyleSheetKnows() throws Exception {
                view.delay.set(1_048_575);
                assertThat(html(LOADING)).contains(" data-lv-delay=\"1 2 4 8 ").contains(" 524288\">");
                view.delay.set(1_048_576);
                refuses("<.async_result delay=\"1048576\">: a delay is 1048575 milliseconds or less");
            }

            @Test
            @DisplayName("the style sheet adds up what the attribute says")
            void isWhatTheStyleSheetReads() throws Exception {
                String sheet;
                try (InputStream stream = AsyncResultComponent.class
                        .getClassLoader()
                        .getResourceAsStream("META-INF/resources/liveview/components.css")) {
                    sheet = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                }
                for (int bit = 1; bit <= 1_048_575; bit *= 2) {
                    assertThat(sheet)
                            .contains("--lv-" + bit + ":0ms", "var(--lv-" + bit + ")")
                            .contains("[data-lv-delay~=\"" + bit + "\"]{--lv-" + bit + ":" + bit + "ms}");
                }
            }
        }
    }

    private static String bare(AsyncResult<@Nullable Object> state) throws Exception {
        Bare view = new Bare();
        view.org.set(state);
        return page(view);
    }

    @SuppressWarnings("unchecked")
    private static <V extends LiveView> String page(V view) throws Exception {
        HtmlRender render = new HtmlRender();
        Templates.of((Class<V>) view.getClass()).render(view, render);
        return render.html();
    }
}
