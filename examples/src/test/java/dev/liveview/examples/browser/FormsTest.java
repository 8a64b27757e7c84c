package dev.liveview.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.PressSequentiallyOptions;
import com.microsoft.playwright.Page;
import dev.liveview.examples.browser.trial.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Forms: a record in the browser, validated while the user types")
class FormsTest {
    private static final int KEY_MILLIS = 120;

    @RegisterExtension
    final Tabs tabs = Trial.tabs();

    private final Gate gate = Gate.create();

    @AfterEach
    void openTheGate() {
        gate.open();
    }

    @BothClients
    @DisplayName("F-176: errors stand at used fields only, and everywhere once the form was submitted (C-262)")
    void errorsStandAtUsedFields(ClientUnderTest client) {
        Page page = tabs.open(client, "/order");

        page.locator("#order_mail").pressSequentially("ada");
        assertThat(page.locator("#order_people_errors")).hasCount(0);
        page.locator("#order_people").pressSequentially("2");
        assertThat(page.locator("#order_mail_errors")).hasText("must have an @");
        assertThat(page.locator("#order_name_errors")).hasCount(0);
        assertThat(page.locator("#sent")).containsText("_target=[people]");
        assertThat(page.locator("#sent")).containsText("_unused_name=");

        Tabs.click(page, "Save");
        assertThat(page.locator("#order_name_errors")).hasText("must be called something");
    }

    @BothClients
    @DisplayName("F-174: what cannot be converted is an error of its field, and stays as it was typed")
    void aConversionErrorStandsAtItsField(ClientUnderTest client) {
        Page page = tabs.open(client, "/order");

        page.locator("#order_people").pressSequentially("many");

        assertThat(page.locator("#order_people_errors")).isVisible();
        assertThat(page.locator("#order_people")).hasValue("many");
        assertThat(page.locator("#order_people")).hasAttribute("aria-invalid", "true");
        page.fill("#order_people", "3");
        assertThat(page.locator("#order_people_errors")).hasCount(0);
    }

    @BothClients
    @DisplayName("every control sends what it holds, and shows it when the server has seen it")
    void everyControlIsSentAndShown(ClientUnderTest client) {
        Page page = tabs.open(client, "/order");

        fill(page);
        page.selectOption("#order_ways", new String[] {"b", "t"});
        page.check("[name='meals[]'][value=DINNER]");
        page.fill("#order_notes", "two\nlines <b>");
        page.locator("#order_notes").blur();
        assertThat(page.locator("#sent")).containsText("two");

        assertThat(page.locator("#order_ways")).hasValues(new String[] {"b", "t"});
        assertThat(page.locator("#order_isSure")).isChecked();
        assertThat(page.locator("[name=bed][value=HARD]")).isChecked();
        assertThat(page.locator("#order_pin")).hasValue("1234");
        Tabs.click(page, "Save");
        assertThat(page.locator("#saved"))
                .containsText("Order[name=Ada, mail=a@b, people=2, rooms=Optional[3], day=Optional[2027-01-02],"
                        + " isSure=true, comfort=Optional[GRAND], bed=Optional[HARD], ways=[b, t], meals=[DINNER],");
        assertThat(page.locator("#saved")).containsText("lines <b>, pin=1234");
        assertEmpty(page);
    }

    @BothClients
    @DisplayName(
            "F-147: a choice of several stays while answers to what is typed elsewhere are late (phx-patch-focused)")
    void aChoiceOfSeveralStays(ClientUnderTest client) {
        Page page = tabs.open(client, "/order");
        page.focus("#order_ways");
        page.selectOption("#order_ways", new String[] {"b", "t"});
        assertThat(page.locator("#sent")).containsText("b, t");

        page.evaluate("window.liveSocket.enableLatencySim(200)");
        page.locator("#order_name").pressSequentially("Adam", new PressSequentiallyOptions().setDelay(KEY_MILLIS));

        assertThat(page.locator("#sent")).containsText("name=Adam");
        assertThat(page.locator("#order_ways")).hasValues(new String[] {"b", "t"});
    }

    private static void fill(Page page) {
        page.fill("#order_name", "Ada");
        page.fill("#order_mail", "a@b");
        page.fill("#order_people", "2");
        page.fill("#order_rooms", "3");
        page.fill("#order_day", "2027-01-02");
        page.check("#order_isSure");
        page.selectOption("#order_comfort", "GRAND");
        page.check("[name=bed][value=HARD]");
        page.fill("#order_pin", "1234");
    }

    private static void assertEmpty(Page page) {
        assertThat(page.locator("#order_name")).hasValue("");
        assertThat(page.locator("#order_rooms")).hasValue("");
        assertThat(page.locator("#order_day")).hasValue("");
        assertThat(page.locator("#order_isSure")).not().isChecked();
        assertThat(page.locator("#order_comfort")).hasValue("");
        assertThat(page.locator("[name=bed][value=HARD]")).not().isChecked();
        assertThat(page.locator("#order_ways")).hasValues(new String[0]);
        assertThat(page.locator("[name='meals[]'][value=DINNER]")).not().isChecked();
        assertThat(page.locator("#order_notes")).hasValue("");
    }

    @BothClients
    @DisplayName(
            "on a slow line typing does not undo that a row was added or removed, by the view or by the browser (F-179)")
    void typingKeepsTheRows(ClientUnderTest client) {
        Page page = tabs.open(client, "/order");
        page.evaluate("window.liveSocket.enableLatencySim(200)");

        Tabs.click(page, "Add");
        page.locator("#order_name").pressSequentially("Ann");
        assertThat(page.locator("#sent")).containsText("name=Ann");
        assertThat(page.locator(".guest")).hasCount(1);

        page.locator(".guest").fill("Bob");
        assertThat(page.locator("#sent")).containsText("Bob");
        Tabs.click(page, "Remove");
        page.fill("#order_name", "Anna");
        assertThat(page.locator("#sent")).containsText("name=Anna");
        assertThat(page.locator(".guest")).hasCount(0);

        Tabs.click(page, "Add by change");
        page.fill("#order_name", "Annabel");
        assertThat(page.locator("#sent")).containsText("name=Annabel");
        assertGuests(page, "");

        page.getByLabel("Drop").click();
        Tabs.click(page, "Add");
        page.fill("#order_name", "Belle");
        assertThat(page.locator("#sent")).containsText("name=Belle");
        assertThat(page.locator("#order_guests_2_name")).isVisible();
        assertGuests(page, "");
    }

    @BothClients
    @DisplayName("while a form is saved its button says so and its fields are read-only (C-264, C-265)")
    void aFormThatIsSavedWaits(ClientUnderTest client) {
        Page page = tabs.open(client, "/order" + gate.query());
        fill(page);
        assertThat(page.locator("#sent")).containsText("pin=1234");
        gate.close();

        Tabs.click(page, "Save");
        assertThat(page.getByText("Saving…")).isDisabled();
        assertThat(page.locator("#order_name")).hasJSProperty("readOnly", true);
        gate.open();

        assertThat(page.locator("#saved")).containsText("Ada");
        assertThat(page.locator("#order button").last()).hasText("Save");
        assertThat(page.locator("#order button").last()).isEnabled();
        assertThat(page.locator("#order_name")).isEditable();
    }

    @BothClients
    @DisplayName("F-179: rows are added, moved and removed by events; what they hold goes with them")
    void rowsFollowEvents(ClientUnderTest client) {
        Page page = threeGuests(client);

        page.getByText("Up").nth(2).click();
        assertGuests(page, "Ann", "Cleo", "Bob");
        page.getByText("Remove").first().click();
        assertGuests(page, "Cleo", "Bob");
        page.locator(".guest").first().fill("Clea");

        assertThat(page.locator("#sent")).containsText("0={_persistent_id=2, name=Clea}");
        assertThat(page.locator("#sent")).containsText("1={_persistent_id=1, ");
    }

    @BothClients
    @DisplayName("F-179: a row is added by a button that dispatches a change, and dropped by a box (C-252)")
    void rowsFollowInputs(ClientUnderTest client) {
        Page page = threeGuests(client);

        Tabs.click(page, "Add by change");
        assertGuests(page, "Ann", "Bob", "Cleo", "");
        page.getByLabel("Drop").nth(1).click();

        assertGuests(page, "Ann", "Cleo", "");
        assertThat(page.getByLabel("Drop").nth(1)).not().isChecked();
    }

    @BothClients
    @DisplayName("F-183: a script's input event that bubbles is a change; so a sorting script puts rows in order")
    void scriptsChangeForms(ClientUnderTest client) {
        Page page = threeGuests(client);
        page.locator(".guest").last().blur();

        page.evaluate("""
                () => {
                  const places = document.querySelectorAll("[name='guests_sort[]'][type=hidden]");
                  [places[0].value, places[2].value] = [places[2].value, places[0].value];
                  places[0].dispatchEvent(new Event("input", { bubbles: true }));
                }""");

        assertGuests(page, "Cleo", "Bob", "Ann");
    }

    private Page threeGuests(ClientUnderTest client) {
        Page page = tabs.open(client, "/order");
        int rows = 0;
        for (String name : new String[] {"Ann", "Bob", "Cleo"}) {
            Tabs.click(page, "Add");
            assertThat(page.locator(".guest")).hasCount(++rows);
            page.locator(".guest").last().fill(name);
            assertThat(page.locator("#sent")).containsText("name=" + name);
        }
        assertGuests(page, "Ann", "Bob", "Cleo");
        return page;
    }

    private static void assertGuests(Page page, String... names) {
        assertThat(page.locator(".guest")).hasCount(names.length);
        for (int i = 0; i < names.length; i++) {
            assertThat(page.locator(".guest").nth(i)).hasValue(names[i]);
        }
    }

    @BothClients
    @DisplayName("F-185: a field and a button outside of their form belong to it (C-270)")
    void fieldsOutsideOfTheirFormCount(ClientUnderTest client) {
        Page page = tabs.open(client, "/order");

        page.fill("#order_coupon", "half");
        assertThat(page.locator("#sent")).containsText("_target=[coupon]");
        assertThat(page.locator("#sent")).containsText("coupon=half");

        fill(page);
        Tabs.click(page, "Save outside");
        assertThat(page.locator("#saved")).containsText("coupon=half");
    }

    @BothClients
    @DisplayName("F-177: a number that the browser cannot read is not sent (C-254)")
    void aMalformedNumberIsNotSent(ClientUnderTest client) {
        Page page = tabs.open(client, "/order");

        page.locator("#order_rooms").pressSequentially("1e");
        page.locator("#order_name").pressSequentially("A");
        assertThat(page.locator("#sent"))
                .hasText("{_target=[name], _unused_comfort=, _unused_coupon=, _unused_day=, _unused_isSure=,"
                        + " _unused_mail=, _unused_meals=[], _unused_notes=, _unused_people=, _unused_pin=,"
                        + " _unused_ways=[], comfort=, coupon=, day=, guests_drop=[], isSure=false, mail=, meals=[],"
                        + " name=A, notes=, people=, pin=, rooms=, ways=[]}");
        page.locator("#order_rooms").focus();
        page.keyboard().press("End");
        page.keyboard().type("0");

        assertThat(page.locator("#sent")).containsText("rooms=1e0");
    }

    @BothClients
    @DisplayName("F-182: a form of a record survives a lost connection, with rows, and with what was typed meanwhile")
    void aFormSurvivesALostConnection(ClientUnderTest client) {
        Page page = threeGuests(client);
        page.fill("#order_mail", "ada");
        assertThat(page.locator("#sent")).containsText("mail=ada");

        Trial.disconnect(page);
        page.fill("#order_name", "Ada");
        page.locator("#order_people").pressSequentially("many");
        page.check("#order_isSure");
        Trial.reconnect(page);

        assertThat(page.locator("#sent")).containsText("name=Ada");
        assertGuests(page, "Ann", "Bob", "Cleo");
        assertThat(page.locator("#order_name")).hasValue("Ada");
        assertThat(page.locator("#order_isSure")).isChecked();
        assertThat(page.locator("#order_people")).hasValue("many");
        assertThat(page.locator("#order_people_errors")).isVisible();
        assertThat(page.locator("#order_rooms_errors")).hasCount(0);
    }

    @BothClients
    @DisplayName("F-142: phx-auto-recover names the event of the recovery (C-267)")
    void anotherEventRecoversAForm(ClientUnderTest client) {
        Page page = tabs.open(client, "/post");
        page.fill("#f", "x");
        assertThat(page.locator("#noted")).containsText("f=x");

        Trial.disconnect(page);
        Trial.reconnect(page);

        assertThat(page.locator("#noted")).containsText("recovered {_target=[f], f=x}");
    }

    @BothClients
    @DisplayName(
            "F-141, F-180, F-186: a form is checked by the view and then posted by the browser, with its token (C-259)")
    void aCheckedFormIsPosted(ClientUnderTest client) {
        Page page = tabs.open(client, "/post");
        page.fill("#login_pin", "1234");
        Tabs.click(page, "Log in");
        assertThat(page.locator("#login_user_errors")).hasText("must not be empty");

        page.fill("#login_user", "ada");
        Tabs.click(page, "Log in");

        page.waitForURL("**/posted");
        assertThat(page.locator("body")).containsText("_csrf_token=");
        assertThat(page.locator("body")).containsText("how=now, pin=1234, user=ada}");
    }

    @BothClients
    @DisplayName("F-143: phx-no-unused-field on a form or a field switches the marks off (C-262)")
    void marksOfUnusedFieldsCanBeSwitchedOff(ClientUnderTest client) {
        Page page = tabs.open(client, "/post");

        page.fill("[name=a]", "1");
        assertThat(page.locator("#noted")).hasText("{_target=[a], a=1, b=}");
        page.fill("[name=c]", "1");
        assertThat(page.locator("#noted")).hasText("{_target=[c], _unused_e=, c=1, d=, e=}");
    }

    @BothClients
    @DisplayName("F-184: a listener that stops the event of a form keeps it from the view")
    void anEventCanBeStopped(ClientUnderTest client) {
        Page page = stopEvents(client);

        assertThat(page.locator("[name=g]")).hasValue("x");
        page.fill("[name=a]", "1");

        assertThat(page.locator("#noted")).hasText("{_target=[a], a=1, b=}");
        assertThat(page).hasURL(tabs.site().url(client) + "/post");
    }

    /** The official client empties a field without {@code value} at the next change anywhere in its template, unless it has the focus. */
    @OurClient
    @DisplayName("F-184: what the view has not been told stays in its field while others change")
    void whatTheViewDoesNotKnowStays(ClientUnderTest client) {
        Page page = stopEvents(client);

        page.fill("[name=a]", "1");

        assertThat(page.locator("#noted")).hasText("{_target=[a], a=1, b=}");
        assertThat(page.locator("[name=g]")).hasValue("x");
    }

    /** A page with a form whose events do not reach the view, although something was typed and submitted. */
    private Page stopEvents(ClientUnderTest client) {
        Page page = tabs.open(client, "/post");
        page.evaluate("""
                () => ["submit", "input", "change"].forEach((type) =>
                  document.querySelector("#stopped").addEventListener(type, (event) => {
                    event.stopPropagation();
                    event.preventDefault();
                  }))""");

        page.fill("[name=g]", "x");
        page.getByText("Stop").click();
        return page;
    }
}
