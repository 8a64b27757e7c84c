package commands;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;

@Template("""
    <p>{@readers} have read the terms.</p>
    <%!-- sample: portal --%>
    <.portal id="terms-portal" target="body">
      <.modal id="terms" onClose={JS.push("read")}>Be kind.</.modal>
    </.portal>
    <%!-- end: portal --%>
    """)
final class TermsLive extends LiveView {
    final Assign<Integer> readers = assign(0);

    @On("read")
    void read() {
        readers.update(n -> n + 1);
    }
}
