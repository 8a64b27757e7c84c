package dev.liveview.component;

import dev.liveview.Component;
import dev.liveview.Default;
import dev.liveview.Tag;
import dev.liveview.async.AsyncResult;
import dev.liveview.async.Failure;
import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.template.Attrs;
import dev.liveview.template.Content;
import dev.liveview.template.Slot;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code <.async_result>}: shows one of its slots, by the state of an {@link AsyncResult}, in an element that tells screen
 * readers of it.
 *
 * <pre>{@code
 * <.async_result :let={org} assign={@org} as="section" class="org" delay="200">
 *   <:loading>Loading organization...</:loading>
 *   <:failed :let={failure}>{failure.message()}</:failed>
 *   {org.name()}
 * </.async_result>
 * }</pre>
 *
 * A result that was once ok stays on the page while it loads again or fails; reset it to see the other slots again. The element has
 * {@code aria-live} always and {@code aria-busy} while the result is on its way.
 *
 * @param assign the state
 * @param innerBlock shown once there is a result; gets the result
 * @param loading shown while there is none yet; gets the loading state
 * @param failed shown when the first attempt failed; gets the failure
 * @param as the name of the element around the slots; empty for none
 * @param live how urgently screen readers tell of a change
 * @param delay for how many milliseconds the slot {@code loading} stays unseen and unheard
 * @param rest more attributes of the element
 */
@Tag("async_result")
public record AsyncResultComponent<T extends @Nullable Object>(
        AsyncResult<T> assign,
        Slot<T> innerBlock,
        Slot<Object> loading,
        Slot<Failure> failed,
        @Default("span") String as,
        @Default("polite") LiveRegion live,
        @Default("0") int delay,
        Attrs rest)
        implements Component {
    private static final ErrorCode UNTOUCHED = ErrorCode.app("async.untouched-result");

    /**
     * A component with these attributes and slots.
     *
     * @throws LiveViewException if the attributes of the element cannot be
     */
    public AsyncResultComponent {
        Wrapper.check(as, delay, rest);
    }

    Content content() {
        if (assign.isOk()) {
            return innerBlock.render(assign.result());
        }
        if (assign.isLoading()) {
            return loading.render(Objects.requireNonNull(assign.loadingState()));
        }
        if (assign.isFailed()) {
            return failed.render(Objects.requireNonNull(assign.failure()));
        }
        throw new LiveViewException(
                UNTOUCHED,
                "<.async_result> was given a result that is neither ok, loading nor failed; call assignAsync in mount, before the first render");
    }

    /** Whether what is shown now is hidden at first. */
    boolean isLate() {
        return delay > 0 && assign.isLoading() && !assign.isOk() && !loading.isEmpty();
    }
}
