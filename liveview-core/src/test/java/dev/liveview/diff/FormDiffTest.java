package dev.liveview.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.context.LiveContext;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-174: of a form only the fields that changed are sent")
class FormDiffTest {
    record Trip(String name, int people) {}

    @Template("""
            <.form for={@trip}><.input field={@trip.field("name")} label="Name" /><.input
                field={@trip.field("people")} label="People" /></.form>
            """)
    static final class TripLive extends LiveView {
        final Form<Trip> trip = form(Trip.class);
    }

    @BeforeEach
    void inEnglish() {
        new LiveContext(Locale.ENGLISH, ZoneOffset.UTC).enter();
    }

    @AfterEach
    void leave() {
        LiveContext.leave();
    }

    @Test
    void aFieldThatDidNotChangeIsNotSentAgain() throws Exception {
        var shown = ShownView.of(new TripLive());
        shown.view().trip.validate(FormData.decode("_target[]=name&name=Alps&people=2"));
        assertThat(shown.diff()).contains("Alps");

        shown.view().trip.validate(FormData.decode("_target[]=people&name=Alps&people=x"));
        assertThat(shown.diff()).contains("\"x\\\"", "must be").doesNotContain("Alps", "Name");
    }
}
