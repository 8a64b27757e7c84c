package dev.liveview.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.liveview.assign.Cells;
import dev.liveview.context.LiveContext;
import dev.liveview.error.LiveViewException;
import dev.liveview.form.Submission.Accepted;
import dev.liveview.form.Submission.Rejected;
import java.time.ZoneOffset;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final String GOOD =
            "name=Alps&people=2&out=2027-02-01&back=&budget=12.50&isFlexible=true&comfort=GRAND"
                    + "&meals[]=&meals[]=DINNER&notes[]=skis&from[street]=Main+St&from[city]=Bern"
                    + "&guests[0][name]=Ann&guests[0][email]=ann@example.org&guests[1][name]=Bob&guests[1][email]=bob@example.org";

    private final Cells cells = new Cells("TripLive");
    final Form<Trip> form = Form.of(cells, Trip.class, UnaryOperator.identity());

    @BeforeEach
    void inEnglish() {
        new LiveContext(Locale.ENGLISH, ZoneOffset.UTC).enter();
    }

    @AfterEach
    void leave() {
        LiveContext.leave();
    }

    private static FormData data(String text) {
        return FormData.decode(text);
    }

    @Test
    @DisplayName("nested records, lists, sets, enums, dates, numbers, truths, Optional and nullable components")
    void aRecordIsMadeWhenEveryFieldConverts() {
        assertThat(form.submit(data(GOOD))).isEqualTo(new Accepted<>(Trip.good()));
    }

    @Test
    void spacesAreATextAndNothingElse() {
        form.submit(data(GOOD + "&name=+&notes[]=+&back=+&budget=+&people=+"));

        assertThat(form.field("name").errors()).containsExactly("must not be blank");
        assertThat(form.field("people").errors()).containsExactly("must be filled in");
        assertThat(form.get().allErrors()).hasSize(2);

        assertThat(form.submit(data(GOOD + "&from[city]=+&back=+")))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(((Trip) accepted.value()).from().city())
                                .isEqualTo(" "));
    }

    @Test
    @DisplayName("C-251: a control with its own phx-change sends its value only, and the other fields stay as they are")
    void aControlMayChangeByItself() {
        form.validate(data(GOOD + "&_unused_budget=&guests[0][_persistent_id]=0&guests[1][_persistent_id]=1"));

        form.validate(data("_target[]=name&name=Sea"));
        form.validate(data("_target[]=guests&_target[]=1&_target[]=name&guests[1][name]=Bo"));
        form.validate(data("_target[]=meals&meals[]=&meals[]=BREAKFAST"));
        form.validate(data("_target[]=guests_drop&guests_drop[]=0"));

        assertThat(form.field("name").value()).isEqualTo("Sea");
        assertThat(form.field("people").value()).isEqualTo("2");
        assertThat(form.field("meals").values()).containsExactly("BREAKFAST");
        assertThat(form.field("guests").rows()).extracting(FormPart::key).containsExactly("1");
        assertThat(form.field("guests[0].name").value()).isEqualTo("Bo");
        assertThat(form.field("budget").isUsed()).isFalse();
        assertThat(form.isValid()).isTrue();
    }

    @Test
    @DisplayName("C-251: what the application has filled in is not touched by a control that changes by itself")
    void aFilledFormIsUntouchedButForTheControlThatChanged() {
        form.fill(Trip.good());

        form.validate(data("_target[]=people&people=0"));

        assertThat(form.field("people").errors()).containsExactly("must be greater than or equal to 1");
        assertThat(form.field("name").value()).isEqualTo("Alps");
        assertThat(form.field("name").isUsed()).isFalse();
    }

    @Test
    void aWholeFormReplacesWhatWasThere() {
        form.validate(data(GOOD));

        form.validate(data("_target[]=name&name=Sea&people=2"));

        assertThat(form.field("from.street").value()).isEmpty();
        assertThat(form.field("meals").values()).isEmpty();
    }

    @Test
    void choicesAreCalledByTheirMessageTheirLabelOrTheirName() {
        Form<Trip> own = Form.of(
                cells,
                Trip.class,
                o -> o.messages(locale -> new ListResourceBundle() {
                    @Override
                    protected Object[][] getContents() {
                        return new Object[][] {{"Comfort.GRAND", "in style"}};
                    }
                }));

        assertThat(own.field("comfort").choices()).extracting(Choice::label).containsExactly("Simple", "in style");
        assertThat(form.field("meals").choices()).extracting(Choice::label).containsExactly("in the morning", "Dinner");
        assertThat(Choice.label(Thread.State.TIMED_WAITING)).isEqualTo("Timed waiting");
        assertThat(Choice.all(java.util.List.of(Thread.State.NEW))).containsExactly(Choice.of("NEW", "New"));
    }

    @Test
    void whatARecordIsFilledWithIsWhatABrowserWouldSend() {
        form.fill(Trip.good());

        assertThat(form.field("people").value()).isEqualTo("2");
        assertThat(form.field("budget").value()).isEqualTo("12.50");
        assertThat(form.field("back").value()).isEmpty();
        assertThat(form.field("meals").values()).containsExactly("DINNER");
        assertThat(form.field("from.street").value()).isEqualTo("Main St");
        assertThat(form.field("guests[1].name").value()).isEqualTo("Bob");
    }

    @Test
    void whatCannotBeConvertedIsAnErrorOfItsField() {
        Submission<Trip> result = form.submit(data(GOOD + "&people=abc&out=soon&comfort=LUXURIOUS&budget=much"));

        assertThat(result)
                .isEqualTo(new Rejected<>(java.util.List.of(
                        new FormError("budget", "must be a number"),
                        new FormError("comfort", "must be one of the choices"),
                        new FormError("out", "must be a date"),
                        new FormError("people", "must be a whole number"))));
        assertThat(form.field("people").value()).isEqualTo("abc");
    }

    @Test
    void anythingMayBeSentAndIsAnErrorAtMost() {
        form.submit(data("name[x]=1&people[]=1&from=here&guests=me&guests_sort=0&notes[a][b]=1&meals[9]=x&back[]=1"));

        assertThat(form.isValid()).isFalse();
        assertThat(form.field("name").errors()).isNotEmpty();
    }

    @Test
    @DisplayName(
            "F-113, F-176: errors of fields that the user has not touched are not shown before the form is submitted")
    void errorsAreShownAtUsedFieldsOnly() {
        form.validate(data("_unused_name=&name=&people=&_unused_from[x]=&from[_unused_street]=&from[street]="));

        assertThat(form.field("people").errors()).containsExactly("must be filled in");
        assertThat(form.field("name").errors()).isEmpty();
        assertThat(form.field("from.street").errors()).isEmpty();
        assertThat(form.field("comfort").errors()).isEmpty();
        assertThat(form.isValid()).isFalse();

        form.submit(data("name="));

        assertThat(form.field("name").errors()).containsExactly("must not be blank");
        assertThat(form.field("comfort").errors()).containsExactly("must be filled in");
    }

    @Test
    @DisplayName("Jakarta Bean Validation: constraints are looked at while other fields cannot be converted")
    void annotationsAreRulesOfTheirField() {
        form.submit(data(GOOD + "&people=0&out=soon&guests[1][email]=nobody&from[street]="));

        assertThat(form.field("people").errors()).containsExactly("must be greater than or equal to 1");
        assertThat(form.field("guests[1].email").errors()).containsExactly("must be a well-formed email address");
        assertThat(form.field("from.street").errors()).containsExactly("must not be blank");
    }

    @Test
    void messagesAreInTheLanguageOfThePerson() {
        new LiveContext(Locale.GERMAN, ZoneOffset.UTC).enter();

        form.submit(data(GOOD + "&people=viele&name="));

        assertThat(form.field("people").errors()).containsExactly("muss eine ganze Zahl sein");
        assertThat(form.field("name").errors()).containsExactly("darf nicht leer sein");
    }

    @Test
    void anApplicationHasItsOwnMessages() {
        Form<Trip> own = Form.of(
                        cells,
                        Trip.class,
                        o -> o.messages(locale -> new ListResourceBundle() {
                            @Override
                            protected Object[][] getContents() {
                                return new Object[][] {{"form.whole", "no fractions"}, {"trip.alps", "not again"}};
                            }
                        }))
                .rule("name", trip -> !trip.name().equals("Alps"), "{trip.alps}");

        own.submit(data(GOOD + "&people=1.5"));
        assertThat(own.field("people").errors()).containsExactly("no fractions");

        own.submit(data(GOOD));
        assertThat(own.field("name").errors()).containsExactly("not again");
    }

    @Test
    void ownRulesLookAtTheWholeRecord() {
        form.rule((trip, errors) -> {
            if (trip.guests().size() != trip.people()) {
                errors.add("guests[0].name", "one of you has no name");
                errors.add("", "count again");
            }
        });

        assertThat(form.submit(data(GOOD + "&people=3"))).isInstanceOf(Rejected.class);
        assertThat(form.field("guests[0].name").errors()).containsExactly("one of you has no name");
        assertThat(form.get().errors()).containsExactly("count again");
    }

    @Test
    void anErrorThatIsFoundLaterIsShownUntilItsFieldChanges() {
        form.submit(data(GOOD));
        form.error("name", "is taken");
        form.error("", "try again");

        assertThat(form.field("name").errors()).containsExactly("is taken");
        assertThat(form.get().errors()).containsExactly("try again");

        form.validate(data(GOOD + "&people=3"));
        assertThat(form.field("name").errors()).containsExactly("is taken");
        assertThat(form.get().errors()).isEmpty();
        assertThat(form.isValid()).isFalse();
        form.validate(data(GOOD + "&people=3&name=Sea"));
        assertThat(form.field("name").errors()).isEmpty();
        assertThat(form.isValid()).isTrue();
    }

    @Test
    void anErrorThatIsFoundLaterDoesNotKeepTheFormFromBeingSubmittedAgain() {
        form.submit(data(GOOD));
        form.error("name", "is taken");

        assertThat(form.submit(data(GOOD))).isInstanceOf(Accepted.class);
        assertThat(form.field("name").errors()).isEmpty();
    }

    @Test
    @DisplayName("F-179: rows that are added, removed and moved are looked at like those that were sent")
    void rulesHoldForRowsThatTheViewChanges() {
        form.rule("guests", trip -> trip.guests().size() <= 2, "too many");
        form.submit(data(GOOD));
        form.error("guests[0].name", "is banned");

        form.addRow("guests");
        assertThat(form.field("guests[2].name").errors())
                .as("an empty row, after a submit")
                .isNotEmpty();
        assertThat(form.field("guests[0].name").errors())
                .as("it may stand elsewhere now")
                .isEmpty();
        assertThat(form.isValid()).isFalse();

        form.validate(data(GOOD + "&guests[2][name]=Cy&guests[2][email]=cy@example.org"));
        assertThat(form.field("guests").errors()).containsExactly("too many");
        form.moveRow("guests", "2", -1);
        assertThat(form.field("guests").errors()).containsExactly("too many");
        form.removeRow("guests", "2");
        assertThat(form.field("guests").errors()).isEmpty();
        assertThat(form.isValid()).isTrue();
    }

    @Test
    @DisplayName("F-179: rows are added and put in order by sort, removed by drop, and keep their number")
    void rowsAreAddedSortedAndDropped() {
        form.fill(Trip.good());
        String sent = GOOD + "&guests[0][_persistent_id]=0&guests[1][_persistent_id]=1";

        form.validate(data(sent + "&guests_sort[]=1&guests_sort[]=0&guests_sort[]=new"));
        assertThat(form.field("guests").rows()).extracting(FormPart::key).containsExactly("1", "0", "2");
        assertThat(form.field("guests[0].name").value()).isEqualTo("Bob");
        assertThat(form.field("guests[0].name").name()).isEqualTo("guests[0][name]");
        assertThat(form.field("guests[0].name").id()).isEqualTo("trip_guests_1_name");

        form.fill(Trip.good());
        form.validate(data(sent + "&guests_drop[]=&guests_drop[]=0"));
        assertThat(form.field("guests").rows()).extracting(FormPart::key).containsExactly("1");

        form.validate(data("name=Alps&guests_drop[]="));
        assertThat(form.field("guests").rows()).isEmpty();
    }

    @Test
    @DisplayName("F-179: rows are moved, at most to an end of their list")
    void rowsAreMoved() {
        form.fill(Trip.good());
        form.addRow("guests");

        form.moveRow("guests", "2", -1);
        assertThat(form.field("guests").rows()).extracting(FormPart::key).containsExactly("0", "2", "1");

        form.moveRow("guests", "0", 9);
        assertThat(form.field("guests").rows()).extracting(FormPart::key).containsExactly("2", "1", "0");

        form.moveRow("guests", "none", 1);
        assertThat(form.field("guests").rows()).extracting(FormPart::key).containsExactly("2", "1", "0");
    }

    @Test
    @DisplayName(
            "a form is unsaved from the first change that counts until it is submitted without an error, filled or reset")
    void aFormKnowsWhetherItIsUnsaved() {
        String first = GOOD + "&guests[0][_persistent_id]=0&guests[1][_persistent_id]=1";
        assertThat(form.isUnsaved()).isFalse();
        form.validate(
                data("_unused_name=&name=&_unused_comfort=&comfort=GRAND&isFlexible=false&_unused_meals=&meals[]="));
        assertThat(form.isUnsaved())
                .as("what a browser sends of an untouched form")
                .isFalse();

        form.fill(Trip.good());
        form.validate(data(first));
        assertThat(form.isUnsaved()).as("the same as before").isFalse();
        form.validate(data(first + "&name=Sea"));
        assertThat(form.isUnsaved()).isTrue();
        form.validate(data(first + "&name=Sea&_unused_name="));
        assertThat(form.isUnsaved())
                .as("a browser's reset, to what was rendered last")
                .isTrue();
        form.submit(data(first + "&name="));
        assertThat(form.isUnsaved()).as("refused").isTrue();
        form.submit(data(first + "&name=Sea"));
        assertThat(form.isUnsaved()).as("accepted").isFalse();
        form.error("name", "is taken");
        assertThat(form.isUnsaved()).as("refused by the application").isTrue();
        form.reset();
        assertThat(form.isUnsaved()).isFalse();

        form.removeRow("guests", "0");
        assertThat(form.isUnsaved()).as("a row less").isTrue();
        form.validate(data(first));
        assertThat(form.isUnsaved()).as("a page that has not seen it").isTrue();
        form.fill(Trip.good());
        form.validate(data(first + "&guests[1][name]=Bo"));
        assertThat(form.isUnsaved()).as("within a row").isTrue();
    }

    @Test
    void namesAndIdsFollowTheOptions() {
        Form<Trip> named = Form.of(cells, Trip.class, o -> o.as("travel").id("t1"));

        named.validate(data("travel[name]=Sea"));

        assertThat(named.field("name").value()).isEqualTo("Sea");
        assertThat(named.field("name").name()).isEqualTo("travel[name]");
        assertThat(named.field("meals").name()).isEqualTo("travel[meals][]");
        assertThat(named.field("from.city").id()).isEqualTo("t1_from_city");
        assertThat(named.field("guests").dropName()).isEqualTo("travel[guests_drop][]");
    }

    @Test
    void aFieldThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> form.field("from.town"))
                .isInstanceOf(LiveViewException.class)
                .hasMessage("form 'trip': no field 'from.town'; there are: street, city");
    }

    @Test
    void resetShowsWhatTheFormWasFilledWith() {
        form.fill(Trip.good());
        form.submit(data("name="));
        form.reset();

        assertThat(form.field("name").value()).isEqualTo("Alps");
        assertThat(form.field("name").errors()).isEmpty();
        assertThat(form.isValid()).isTrue();
    }

    @Test
    void aCallbackThatFailsTakesTheFormBack() {
        form.fill(Trip.good());
        cells.begin();
        form.submit(data("name="));
        cells.rollback();

        assertThat(form.field("name").value()).isEqualTo("Alps");
        assertThat(form.isValid()).isTrue();
    }

    @Test
    void nothingThatWasTypedStandsInTheLog() {
        form.submit(data(GOOD));

        assertThat(form.get() + " " + form + " " + form.field("name") + " " + data("name=secret"))
                .doesNotContain("Alps")
                .doesNotContain("secret");
    }
}
