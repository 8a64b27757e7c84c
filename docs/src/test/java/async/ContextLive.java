package async;

import dev.liveview.LiveView;
import dev.liveview.Session;
import dev.liveview.Template;
import dev.liveview.async.AsyncAssign;
import dev.liveview.context.LiveContext;
import dev.liveview.params.Params;
import dev.liveview.router.LiveApp;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.ZoneId;
import org.slf4j.MDC;

/** What goes along into a task. */
@Template("""
        <.async_result :let={seen} assign={@seen}>{seen}</.async_result>
        """)
public final class ContextLive extends LiveView {
    final AsyncAssign<String> seen = async();

    // sample: mount
    @Override
    public void mount(Params params, Session session) {
        zone(ZoneId.of("Asia/Tokyo"));
        MDC.put("tenant", "acme");
        Tenants.runAs("acme", () -> assignAsync(seen, () -> invoice(new BigDecimal("9.5"))));
    }

    /** Called by the task, and knows nothing of views. */
    static String invoice(BigDecimal price) {
        LiveContext context = LiveContext.current();
        return NumberFormat.getInstance(context.locale()).format(price) + " " + context.zone() + " " + MDC.get("tenant")
                + " " + Tenants.current();
    }
    // end: mount

    // sample: app
    static LiveApp app() {
        return LiveApp.of(routes -> routes.live("/", ContextLive::new)).taskContexts(Tenants.CONTEXT);
    }
    // end: app
}
