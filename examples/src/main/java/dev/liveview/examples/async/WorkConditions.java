package dev.liveview.examples.async;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.examples.async.Conditions.Ending;

/**
 * Where one chooses how work goes.
 *
 * @param conditions what is chosen
 */
@Template("""
        <form class="conditions" phx-change="conditions" aria-label="How work goes">
          <label>Work takes
            <select name="millis">
              <option :for={millis : TIMES} value={millis} selected={millis == @conditions.millis()}>{seconds(millis)}</option>
            </select>
          </label>
          <label>and then
            <select name="ending">
              <option :for={ending : Ending.values()} value={ending} selected={ending == @conditions.ending()}>{name(ending)}</option>
            </select>
          </label>
          <label><input type="checkbox" name="limited" value="true" checked={@conditions.limited()}> timeout after 1 s</label>
        </form>
        """)
record WorkConditions(Conditions conditions) implements Component {
    static final int[] TIMES = {0, 300, 2000, 8000};

    static String seconds(int millis) {
        return (millis % 1000 == 0 ? "" + millis / 1000 : "" + millis / 1000.0) + " s";
    }

    static String name(Ending ending) {
        return switch (ending) {
            case ANSWERS -> "answers";
            case REFUSES -> "throws AsyncError";
            case CRASHES -> "crashes";
        };
    }
}
