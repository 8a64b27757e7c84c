package language;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.template.Slot;
import dev.liveview.template.SlotEntry;
import java.util.List;
import java.util.function.Function;

/**
 * A table of anything.
 *
 * @param rows what stands in it
 * @param rowId the key of a row
 * @param col its columns
 */
// sample: table
@Template("""
        <table>
          <thead><tr><th :for={col : @col}>{col.label()}</th></tr></thead>
          <tbody>
            <tr :for={row : @rows} :key={@rowId.apply(row)}>
              <td :for={col : @col}>{col.render(row)}</td>
            </tr>
          </tbody>
        </table>
        """)
public record Table<R>(Iterable<? extends R> rows, Function<? super R, ?> rowId, List<Col<R>> col)
        implements Component {
    public record Col<R>(String label, Slot<R> innerBlock) implements SlotEntry<R> {}
}
// end: table
