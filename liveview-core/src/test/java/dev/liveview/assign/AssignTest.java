package dev.liveview.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssignTest {
    private final Cells cells = new Cells("OrgLive");

    private static final class Cell<T extends @Nullable Object> extends Assign<T> {
        Cell(Cells cells, T value) {
            super(cells, value);
        }
    }

    private <T extends @Nullable Object> Assign<T> rendered(T value) {
        Assign<T> cell = new Cell<>(cells, value);
        cells.bind("org", cell);
        cells.rendered();
        return cell;
    }

    private boolean isVisited() {
        return (cells.changed() & Cells.bit(0)) != 0;
    }

    record Flat(String name, int count, LocalDate day) {}

    record WithNumber(Number hits) {}

    record WithList(List<String> names) {}

    static Stream<@Nullable Object> immutable() {
        return Stream.of(
                null,
                "text",
                1,
                2.5,
                'c',
                true,
                new BigDecimal("1.0"),
                LocalDate.EPOCH,
                Duration.ZERO,
                ZoneId.of("Europe/Berlin"),
                DayOfWeek.MONDAY,
                URI.create("http://example.org"),
                Thread.State.NEW,
                new Flat("a", 1, LocalDate.EPOCH),
                List.of("a", 1),
                Map.of("a", List.of(1)),
                Optional.of("x"));
    }

    @ParameterizedTest
    @MethodSource("immutable")
    void anImmutableValueThatNobodySetIsNotVisitedAgain(@Nullable Object value) {
        rendered(value);
        assertThat(isVisited()).isFalse();
    }

    record Chain(String name, @Nullable Chain next) {}

    static Stream<Object> mutable() {
        return Stream.of(
                Clock.systemUTC(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new Chain("a", null),
                new ArrayList<>(),
                new StringBuilder(),
                new AtomicInteger(),
                new int[1],
                List.of(new ArrayList<>()),
                Optional.of(new int[1]),
                new WithList(new ArrayList<>()),
                new WithNumber(new AtomicInteger()));
    }

    @ParameterizedTest
    @MethodSource("mutable")
    void whatMayHaveChangedInPlaceIsVisitedAtEveryRender(Object value) {
        rendered(value);
        assertThat(isVisited()).isTrue();
    }

    @Test
    void whatWasSetIsVisitedThoughItIsEqual() {
        Assign<String> cell = rendered("a");
        cell.set("a");
        assertThat(isVisited()).isTrue();
    }

    record Entity(long id, String name) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Entity entity && entity.id == id;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(id);
        }
    }

    @Test
    void addressesThatAreEqualMayPrintOtherwise() {
        URI before = URI.create("http://EXAMPLE.org");
        URI now = URI.create("http://example.org");
        assertThat(now).isEqualTo(before);
        assertThat(dev.liveview.assign.Cell.isSame(before, now)).isFalse();
    }

    @Test
    void equalsOfUsersIsNotAsked() {
        Assign<Entity> cell = rendered(new Entity(1, "Ann"));
        cell.set(new Entity(1, "Bob"));
        assertThat(isVisited()).isTrue();
        assertThat(cell.get().name()).isEqualTo("Bob");
    }

    @Test
    void aChangeIsForgottenOnceItIsRendered() {
        Assign<String> cell = rendered("a");
        cell.update(text -> text + "b");
        assertThat(isVisited()).isTrue();
        cells.rendered();
        assertThat(isVisited()).isFalse();
    }

    @Test
    void cellsBeyondThe62ndShareABit() {
        assertThat(Cells.bit(61)).isEqualTo(1L << 61);
        assertThat(Cells.bit(62)).isEqualTo(Cells.OTHERS);
        assertThat(Cells.bit(200)).isEqualTo(Cells.OTHERS);
        assertThat(cells.changed() & Cells.ALWAYS).isNotZero();
    }

    @Test
    void anotherThreadIsToldTheCellAndTheCure() {
        Assign<String> cell = rendered("a");
        assertThatThrownBy(() -> CompletableFuture.supplyAsync(cell::get).get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(CellThreadException.class)
                .hasMessageStartingWith("OrgLive: cell 'org' was touched on thread '")
                .hasMessageContaining("var org = this.org.get();")
                .hasMessageContaining("self().send(...)");
    }

    @Test
    void toStringNeverThrows() throws Exception {
        Assign<String> cell = rendered("secret");
        assertThat(CompletableFuture.supplyAsync(cell::toString).get()).isEqualTo("Assign[org]");
    }

    @Test
    void whatAFailedCallbackSetIsTakenBack() {
        Assign<String> cell = rendered("a");
        cells.begin();
        cell.set("b");
        cell.set("c");
        cells.rollback();
        assertThat(cell.get()).isEqualTo("a");
        assertThat(isVisited()).isFalse();
    }

    @Test
    void whatWasSetBeforeTheFailedCallbackStays() {
        Assign<String> cell = rendered("a");
        cells.begin();
        cell.set("b");
        cells.commit();
        cells.begin();
        cell.set("c");
        cells.rollback();
        assertThat(cell.get()).isEqualTo("b");
        assertThat(isVisited()).isTrue();
    }
}
