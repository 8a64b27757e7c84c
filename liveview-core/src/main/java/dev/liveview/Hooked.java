package dev.liveview;

import dev.liveview.context.LiveContext;
import dev.liveview.hook.Hook;
import dev.liveview.hook.HookStage;
import dev.liveview.hook.HookedView;
import dev.liveview.params.Params;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Gives to hooks what a view or component may do. */
record Hooked(LivePart owner) implements HookedView {
    @Override
    public <V> Optional<V> as(Class<V> type) {
        return type.isInstance(owner) ? Optional.of(type.cast(owner)) : Optional.empty();
    }

    @Override
    public boolean isConnected() {
        return owner.isConnected();
    }

    @Override
    public Params connectParams() {
        return owner.host("connectParams").connectParams();
    }

    @Override
    public <T> T connection(Class<T> type) {
        return owner.connection(type);
    }

    @Override
    public void pushPatch(String path) {
        owner.pushPatch(path);
    }

    @Override
    public void pushNavigate(String path) {
        owner.pushNavigate(path);
    }

    @Override
    public void redirect(String path) {
        owner.redirect(path);
    }

    @Override
    public void putFlash(String kind, String message) {
        switch (owner) {
            case LiveView view -> view.putFlash(kind, message);
            case LiveComponent component -> component.putFlash(kind, message);
        }
    }

    @Override
    public void pushEvent(String name, Object payload) {
        owner.pushEvent(name, payload);
    }

    @Override
    public void pageTitle(String title) {
        owner.pageTitle(title);
    }

    @Override
    public void locale(Locale language) {
        context("locale", owner.host().context().with(language));
    }

    @Override
    public void zone(ZoneId zone) {
        context("zone", owner.host().context().with(zone));
    }

    private void context(String call, LiveContext context) {
        owner.host(call).context(context);
        owner.cells().changeAll();
    }

    @Override
    public <H extends Hook> void attachHook(String name, HookStage<H> stage, H hook) {
        owner.attachHook(name, stage, hook);
    }

    @Override
    public void detachHook(String name, HookStage<?> stage) {
        owner.detachHook(name, stage);
    }
}
