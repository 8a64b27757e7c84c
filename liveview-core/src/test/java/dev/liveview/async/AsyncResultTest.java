package dev.liveview.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("async.md 1: AsyncResult")
class AsyncResultTest {
    private final Failure failure = new Failure.Expected("down", null);
    private final AsyncResult<String> ok = AsyncResult.ok("Acme");

    /** All that can be asked of a result. */
    private static List<Object> state(AsyncResult<String> result) {
        return java.util.Arrays.asList(
                result.isOk(),
                result.isLoading(),
                result.loadingState(),
                result.failure(),
                result.isOk() ? result.result() : null);
    }

    @Test
    @DisplayName("A-01: four things are known, and of an untouched result none")
    void nothingIsKnownOfAnUntouchedResult() {
        assertThat(state(AsyncResult.untouched())).containsExactly(false, false, null, null, null);
        AsyncResult<String> before = AsyncResult.ok("Acme");
        AsyncResult.failed(AsyncResult.loading(before), failure);
        assertThat(state(before)).as("it is immutable").containsExactly(true, false, null, null, "Acme");
    }

    @Test
    @DisplayName("A-02")
    void loadingIsFresh() {
        assertThat(state(AsyncResult.loading())).containsExactly(false, true, true, null, null);
    }

    @Test
    @DisplayName("A-03")
    void loadingAgainKeepsWhatWasOkAndForgetsTheFailure() {
        assertThat(state(AsyncResult.loading(AsyncResult.failed(ok, failure))))
                .containsExactly(true, true, true, null, "Acme");
    }

    @Test
    @DisplayName("A-04")
    void loadingWithAStateIsFresh() {
        assertThat(state(AsyncResult.loading("page 2"))).containsExactly(false, true, "page 2", null, null);
    }

    @Test
    @DisplayName("A-05")
    void loadingAgainWithAStateKeepsWhatWasOk() {
        assertThat(state(AsyncResult.loading(ok, "page 2"))).containsExactly(true, true, "page 2", null, "Acme");
    }

    @Test
    @DisplayName("A-06")
    void failedKeepsWhatWasOk() {
        assertThat(state(AsyncResult.failed(AsyncResult.loading(ok), failure)))
                .containsExactly(true, false, null, failure, "Acme");
        assertThat(state(AsyncResult.failed(AsyncResult.loading(), failure)))
                .containsExactly(false, false, null, failure, null);
    }

    @Test
    @DisplayName("A-07, A-08")
    void okForgetsLoadingAndFailure() {
        assertThat(state(ok)).containsExactly(true, false, null, null, "Acme");
        assertThat(state(AsyncResult.ok(AsyncResult.failed(ok, failure), "Bolt")))
                .containsExactly(true, false, null, null, "Bolt");
    }

    @Test
    @DisplayName("A-09: once ok, only a fresh value is not")
    void okStaysUntilAReset() {
        AsyncResult<String> result = AsyncResult.failed(AsyncResult.loading(AsyncResult.failed(ok, failure)), failure);
        assertThat(result.isOk()).isTrue();
        assertThat(AsyncResult.loading().isOk()).isFalse();
    }

    @Test
    @DisplayName("A-114: a result may be null")
    void nullIsAResult() {
        assertThat(AsyncResult.ok(null).isOk()).isTrue();
        assertThat(AsyncResult.ok(null).result()).isNull();
    }

    @Test
    void askingForAResultThatIsNotThereSaysWhatToDo() {
        assertThatThrownBy(() -> AsyncResult.loading().result())
                .hasMessage("no result has arrived yet; ask isOk() first, or use <.async_result>");
    }

    @Test
    @DisplayName("a page never shows an exception's text by accident")
    void onlyExpectedFailuresShowTheirText() {
        Failure crashed = new Failure.Exit(Failure.Kind.CRASHED, null, new IllegalStateException("password=hunter2"));
        assertThat(failure.message()).isEqualTo("down");
        assertThat(crashed.message()).isEqualTo("something went wrong");
    }
}
