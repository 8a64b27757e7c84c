package dev.liveview.command;

import static dev.liveview.command.Commands.JS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.error.LiveViewException;
import dev.liveview.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("protocol 13: commands as an attribute holds them")
class JSTest {
    private static void assertWritten(JS commands, String json) {
        assertThat(Json.parse(commands.toString())).isEqualTo(Json.parse(json));
    }

    @Test
    @DisplayName("F-159: push")
    void push() {
        assertWritten(JS.push("inc"), "[['push',{'event':'inc'}]]".replace('\'', '"'));
        JS all = JS.push(
                "del",
                o -> o.target("#list")
                        .loading("#row")
                        .pageLoading()
                        .value("id", 7)
                        .values(Map.of("sure", true)));
        assertWritten(all, """
                [["push",{"event":"del","target":"#list","loading":"#row","page_loading":true,"value":{"id":7,"sure":true}}]]""");
        assertWritten(JS.push("like", o -> o.target(() -> 3)), """
                [["push",{"event":"like","target":3}]]""");
        assertWritten(JS.push("pick", o -> o.value("song", null)), """
                [["push",{"event":"pick","value":{"song":null}}]]""");
    }

    @Test
    @DisplayName("F-160: dispatch")
    void dispatch() {
        assertWritten(JS.dispatch("click"), "[[\"dispatch\",{\"event\":\"click\"}]]");
        JS all = JS.dispatch(
                "app:zoom",
                o -> o.to("#map")
                        .detail("level", 3)
                        .detail("smooth", true)
                        .bubbles(false)
                        .blocking());
        assertWritten(all, """
                [["dispatch",{"event":"app:zoom","to":"#map","detail":{"level":3,"smooth":true},"bubbles":false,"blocking":true}]]""");
    }

    @Test
    @DisplayName("F-161: show, hide, toggle")
    void visibility() {
        assertWritten(JS.show(), "[[\"show\",{}]]");
        JS show = JS.show(
                "#menu",
                o -> o.display("flex")
                        .transition("fade", "opacity-0", "opacity-100 on")
                        .time(300));
        assertWritten(show, """
                [["show",{"to":"#menu","display":"flex","transition":[["fade"],["opacity-0"],["opacity-100","on"]],"time":300}]]""");
        assertWritten(JS.hide("#menu", o -> o.transition(" fade-out  fast ").nonBlocking()), """
                [["hide",{"to":"#menu","transition":[["fade-out","fast"],[],[]],"blocking":false}]]""");
        JS toggle = JS.toggle(o ->
                o.in("fade-in").out("fade", "opacity-100", "").display("grid").time(0));
        assertWritten(toggle, """
                [["toggle",{"ins":[["fade-in"],[],[]],"outs":[["fade"],["opacity-100"],[]],"display":"grid","time":0}]]""");
    }

    @Test
    @DisplayName("F-162, F-163: classes and transitions")
    void classes() {
        assertWritten(JS.addClass("a  b"), "[[\"add_class\",{\"names\":[\"a\",\"b\"]}]]");
        assertWritten(JS.removeClass("a", o -> o.to("#x").transition("t").time(5)), """
                [["remove_class",{"names":["a"],"to":"#x","transition":[["t"],[],[]],"time":5}]]""");
        assertWritten(JS.toggleClass("a", o -> o.to("#x")), "[[\"toggle_class\",{\"names\":[\"a\"],\"to\":\"#x\"}]]");
        assertWritten(JS.transition("shake"), "[[\"transition\",{\"transition\":[[\"shake\"],[],[]]}]]");
        assertWritten(JS.transition("during", "start", "end", o -> o.to("#x").time(100)), """
                [["transition",{"transition":[["during"],["start"],["end"]],"to":"#x","time":100}]]""");
    }

    @Test
    @DisplayName("F-164, F-165: attributes")
    void attributes() {
        assertWritten(
                JS.setAttribute("aria-busy", "true", o -> o.to("#x")),
                "[[\"set_attr\",{\"to\":\"#x\",\"attr\":[\"aria-busy\",\"true\"]}]]");
        assertWritten(JS.removeAttribute("open"), "[[\"remove_attr\",{\"attr\":\"open\"}]]");
        assertWritten(JS.toggleAttribute("open", ""), "[[\"toggle_attr\",{\"attr\":[\"open\",\"\"]}]]");
        assertWritten(
                JS.toggleAttribute("aria-expanded", "true", "false"),
                "[[\"toggle_attr\",{\"attr\":[\"aria-expanded\",\"true\",\"false\"]}]]");
        assertWritten(JS.ignoreAttributes("open data-*"), "[[\"ignore_attrs\",{\"attrs\":[\"open\",\"data-*\"]}]]");
    }

    @Test
    @DisplayName("F-166, F-167, F-168: focus, navigation, exec")
    void focusNavigationAndExec() {
        JS all = JS.pushFocus("#menu").focus().focusFirst("#menu").popFocus();
        assertWritten(all, """
                [["push_focus",{"to":"#menu"}],["focus",{}],["focus_first",{"to":"#menu"}],["pop_focus",{}]]""");
        assertWritten(JS.navigate("/songs"), "[[\"navigate\",{\"href\":\"/songs\",\"replace\":false}]]");
        assertWritten(
                JS.patch("/songs?page=2", o -> o.replace()),
                "[[\"patch\",{\"href\":\"/songs?page=2\",\"replace\":true}]]");
        assertWritten(
                JS.exec("data-cancel", o -> o.closest(".modal")),
                "[[\"exec\",{\"to\":{\"closest\":\".modal\"},\"attr\":\"data-cancel\"}]]");
    }

    @Test
    @DisplayName("F-171: scopes of selectors")
    void scopes() {
        assertWritten(JS.hide(o -> o.inner(".note")), "[[\"hide\",{\"to\":{\"inner\":\".note\"}}]]");
        assertWritten(JS.hide(o -> o.closest("li")), "[[\"hide\",{\"to\":{\"closest\":\"li\"}}]]");
    }

    @Test
    @DisplayName("F-169, F-170: lists are joined, compared and given as plain values; none changes another")
    void lists() {
        JS hide = JS.hide("#a");
        JS both = hide.then(JS.show("#b"));

        assertThat(both)
                .isEqualTo(JS.hide("#a").show("#b"))
                .hasSameHashCodeAs(JS.hide("#a").show("#b"));
        assertWritten(hide, "[[\"hide\",{\"to\":\"#a\"}]]");
        assertThat(JS.isEmpty()).isTrue();
        assertThat(JS).hasToString("[]");
        assertThat(hide.commands()).isEqualTo(List.of(List.of("hide", Map.of("to", "#a"))));
        assertThat(Json.write(Map.of("js", hide))).isEqualTo("{\"js\":[[\"hide\",{\"to\":\"#a\"}]]}");
    }

    @Test
    void aListDoesNotFollowAMapThatItWasGiven() {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("id", 1));
        JS push = JS.push("pick", o -> o.values(values));
        values.put("id", 2);
        assertThat(push.toString()).contains("\"id\":1");
    }

    @Test
    @DisplayName("F-172: what cannot be meant is refused where it is built")
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> JS.hide(" "))
                .isInstanceOf(LiveViewException.class)
                .hasMessage("JS: the selector 'to' is blank");
        assertThatThrownBy(() -> JS.push("")).hasMessage("JS: the event of 'push' is blank");
        assertThatThrownBy(() -> JS.hide("#a", o -> o.time(-1)))
                .hasMessage("JS: the time of a transition is negative: -1");
        assertThatThrownBy(() -> JS.navigate("javascript:alert(1)"))
                .hasMessage("JS: 'navigate' would run a script: the address has a scheme that is not allowed");
    }
}
