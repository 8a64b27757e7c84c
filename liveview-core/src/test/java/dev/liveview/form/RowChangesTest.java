package dev.liveview.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.assign.Cells;
import dev.liveview.context.LiveContext;
import dev.liveview.form.Submission.Accepted;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F-179: what a browser sends before it has seen that rows came, went or moved")
class RowChangesTest {
    private static final String TWO =
            "name=Chess&teams[0][name]=A&teams[0][_persistent_id]=0&teams[1][name]=B&teams[1][_persistent_id]=1";
    private static final String THREE = TWO + "&teams[2][name]=C&teams[2][_persistent_id]=2";
    private static final String ADD = "&teams_sort[]=0&teams_sort[]=1&teams_sort[]=new";

    final Form<Club> form = Form.of(new Cells("ClubLive"), Club.class, UnaryOperator.identity());

    @BeforeEach
    void inEnglish() {
        new LiveContext(Locale.ENGLISH, ZoneOffset.UTC).enter();
        send(TWO);
    }

    @AfterEach
    void leave() {
        LiveContext.leave();
    }

    private void send(String text) {
        form.validate(FormData.decode(text));
    }

    private List<String> keys(String list) {
        return form.field(list).rows().stream().map(FormPart::key).toList();
    }

    @Test
    void keepsRowsThatTheViewHasAdded() {
        form.addRow("teams");

        send(TWO + "&name=Ch");
        send(TWO + "&name=Che");

        assertThat(keys("teams")).containsExactly("0", "1", "2");
        assertThat(form.field("name").value()).isEqualTo("Che");
        assertThat(form.field("teams[2].name").value()).isEmpty();
    }

    @Test
    void keepsRowsThatTheViewHasRemovedAway_AndInTheirOrder() {
        send(THREE);
        form.removeRow("teams", "0");
        form.moveRow("teams", "2", -1);

        send(THREE + "&teams[1][name]=Bees");

        assertThat(keys("teams")).containsExactly("2", "1");
        assertThat(form.field("teams[1].name").value()).isEqualTo("Bees");
        assertThat(form.submit(FormData.decode(THREE + "&teams[1][name]=Bees")))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(((Club) accepted.value()).teams())
                                .extracting(Club.Team::name)
                                .containsExactly("C", "Bees"));
    }

    @Test
    void keepsRowsThatTheBrowserItselfHasAdded() {
        send(TWO + ADD);

        send(TWO + "&name=Che");

        assertThat(keys("teams")).containsExactly("0", "1", "2");
    }

    @Test
    void addsARowForEachTimeThatTheBrowserAsks() {
        send(TWO + ADD);
        send(TWO + ADD);
        form.addRow("teams");
        send(TWO + ADD);

        assertThat(keys("teams")).containsExactly("0", "1", "2", "3", "4", "5");
        send(TWO);
        assertThat(keys("teams")).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void keepsRowsThatTheBrowserItselfHasDroppedAway() {
        form.addRow("teams");
        send(TWO + "&teams_drop[]=0");

        send(TWO + "&teams[1][name]=Bees");

        assertThat(keys("teams")).containsExactly("1", "2");
        assertThat(form.field("teams[0].name").value()).isEqualTo("Bees");
    }

    @Test
    void keepsTheOrderThatTheBrowserItselfHasMade() {
        form.addRow("teams");
        send(TWO + "&teams_sort[]=1&teams_sort[]=0");

        send(TWO + "&teams_sort[]=0&teams_sort[]=1");

        assertThat(keys("teams")).containsExactly("1", "0", "2");
    }

    @Test
    void isAnsweredWithTheRowsThatWereMovedThereAndBack() {
        form.moveRow("teams", "0", 1);
        form.moveRow("teams", "0", -1);

        send(TWO);
        send("name=Chess&teams[0][name]=B&teams[0][_persistent_id]=1&teams[1][name]=A&teams[1][_persistent_id]=0");

        assertThat(keys("teams")).containsExactly("0", "1");
    }

    @Test
    void doesNotFillANewRowWithWhatOneHeldThatIsGone() {
        send(THREE);
        form.removeRow("teams", "2");
        form.addRow("teams");

        send(THREE);

        assertThat(keys("teams")).containsExactly("0", "1", "3");
        assertThat(form.field("teams[2].name").value()).isEmpty();
    }

    @Test
    void keepsRowsWithinRowsWhereverThoseAre() {
        form.addRow("teams[1].members");
        form.moveRow("teams", "1", -1);
        form.addRow("teams");
        form.addRow("teams[2].members");

        send(TWO + "&name=Che");

        assertThat(keys("teams")).containsExactly("1", "0", "2");
        assertThat(keys("teams[0].members")).containsExactly("0");
        assertThat(keys("teams[1].members")).isEmpty();
        assertThat(keys("teams[2].members")).containsExactly("0");
        send(TWO + "&teams[2][name]=&teams[2][_persistent_id]=2");
        assertThat(keys("teams[2].members")).containsExactly("0");
    }

    @Test
    void keepsTheRowsOfAControlThatSendsNothingElse() {
        send("_target[]=teams_sort&teams_sort[]=0&teams_sort[]=1&teams_sort[]=new");

        send(TWO + "&name=Che");

        assertThat(keys("teams")).containsExactly("0", "1", "2");
    }

    @Test
    void isTakenAtItsWordIfItHasSeenThem() {
        form.addRow("teams");

        send(THREE + "&teams_drop[]=2");

        assertThat(keys("teams")).containsExactly("0", "1");
    }

    @Test
    void isTakenAtItsWordIfNobodyKnowsItsRows() {
        form.addRow("teams");

        send("name=Chess&teams[0][_persistent_id]=7&teams[1][_persistent_id]=8");
        assertThat(keys("teams")).containsExactly("7", "8");
        send("name=Chess&teams[0][name]=A&teams[1][name]=B&teams[2][_persistent_id]=x");
        assertThat(keys("teams")).containsExactly("0", "1", "2");
    }

    @Test
    void isTakenAtItsWordIfItIsVeryFarBehind() {
        IntStream.range(0, 50).forEach(i -> form.addRow("teams"));
        send(TWO);
        assertThat(keys("teams")).hasSize(52);

        form.addRow("teams");
        send(TWO);

        assertThat(keys("teams")).containsExactly("0", "1");
    }
}
