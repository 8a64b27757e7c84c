package dev.liveview.diff;

import dev.liveview.LiveView;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.assign.Cells;
import dev.liveview.diff.ScopedTemplate.Call;
import dev.liveview.host.OwnerAccess;
import dev.liveview.host.ViewHost;
import dev.liveview.json.JsonOutput;
import dev.liveview.stateful.Components;
import dev.liveview.stateful.MountedComponent;
import dev.liveview.stream.LiveStream;
import dev.liveview.stream.StreamItems;
import dev.liveview.template.ComponentProps;
import dev.liveview.template.LiveComponentTemplate;
import dev.liveview.template.NestedView;
import dev.liveview.template.Render;
import dev.liveview.template.RenderHost;
import dev.liveview.template.StatefulComponent;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A view with a random template, random components and random state; without a socket: says what it would send. */
final class ModelPage implements ScopedTemplate.Calls, RenderHost {
    /** The view itself. */
    @Template(ModelComponent.UNUSED)
    static final class Page extends LiveView {
        final Assign<String> label = assign("Page");
        final Assign<List<Object>> given = assign(List.of());
        final Assign<String> own = assign("");
        final Assign<List<Object>> items = assign(List.of());
        final Assign<Boolean> open = assign(true);
        final LiveStream<String> songs = stream(song -> "song-" + song);

        Object cell(int number) {
            return switch (number) {
                case Scope.LABEL -> label.get();
                case Scope.GIVEN -> given.get();
                case Scope.OWN -> own.get();
                case Scope.ITEMS -> items.get();
                default -> open.get();
            };
        }
    }

    private final Page page = new Page();
    private final Cells cells = OwnerAccess.owners().cells(page);
    private final Components components = new Components(page, host(), type -> null);
    private final List<ModelComponent.Model> types = new ArrayList<>();
    private final ScopedTemplate template;
    private final Items items;
    private ViewMemory memory = new ViewMemory();

    ModelPage(Random random) {
        RandomScopedTemplates templates = new RandomScopedTemplates(random);
        items = new Items(random);
        template = templates.view();
        for (int type = 0; type < RandomScopedTemplates.TYPES; type++) {
            types.add(ModelComponent.Model.of(type, templates.component(type), this, items));
        }
        cells.bind("label", page.label);
        cells.bind("given", page.given);
        cells.bind("own", page.own);
        cells.bind("items", page.items);
        cells.bind("open", page.open);
        cells.bind("songs", page.songs);
        page.given.set(items.some());
        page.items.set(items.some());
    }

    private static ViewHost host() {
        return (ViewHost) Proxy.newProxyInstance(
                ViewHost.class.getClassLoader(), new Class<?>[] {ViewHost.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("a model asks for nothing: " + method);
                });
    }

    Page page() {
        return page;
    }

    Components stateful() {
        return components;
    }

    // ── renders ──────────────────────────────────────────────────────────

    /** Renders what may have changed; gives back the message. A render that fails leaves everything as it was. */
    String render() throws Exception {
        JsonOutput out = new JsonOutput(16);
        DiffRender diff = new DiffRender(out, memory, this);
        components.begin();
        long outer = diff.enter(cells.changed());
        template.writeTo(diff, new Scope("view", page::cell), this);
        diff.leave(outer);
        diff.components();
        diff.finish();
        diff.commit();
        cells.rendered();
        components.rendered();
        return new String(out.toBytes(), StandardCharsets.UTF_8);
    }

    /** Whether another render must follow. */
    boolean isLeft() {
        return components.isLeft();
    }

    /** The browser drops these components, if they are not called any more. */
    List<Integer> delete(List<Integer> cids) {
        List<Integer> deleted = components.delete(cids);
        deleted.forEach(memory::forget);
        return deleted;
    }

    /** The page as it should be. */
    String html() {
        return template.html(new Scope("view", page::cell), this);
    }

    // ── components ───────────────────────────────────────────────────────

    @Override
    public void call(Render out, Call call, Object id, String label, List<?> given) throws Exception {
        out.component(types.get(call.type()), id, ModelComponent.props(label, given));
    }

    @Override
    public String html(Call call, Object id, String label, List<?> given) {
        ModelComponent.Model type = types.get(call.type());
        MountedComponent mounted = Objects.requireNonNull(components.find(type.type(), id), "not called");
        ModelComponent component = (ModelComponent) mounted.component();
        Scope scope = new Scope(id, cell -> switch (cell) {
            case Scope.LABEL -> label;
            case Scope.GIVEN -> given;
            default -> component.ownCell(cell);
        });
        return type.body().html(scope, this);
    }

    @Override
    public StreamItems<String> songs() {
        return Objects.requireNonNull(page.songs.get());
    }

    @Override
    public <C> StatefulComponent called(LiveComponentTemplate<C> type, @Nullable Object id, ComponentProps<C> props)
            throws Exception {
        return components.called(type, id, props);
    }

    @Override
    public List<StatefulComponent> update() throws Exception {
        return components.update();
    }

    @Override
    public List<StatefulComponent> others(StatefulComponent component, int limit) {
        return components.others(component, limit);
    }

    @Override
    public String nested(NestedView view, String attributes) {
        throw new AssertionError("a model has no nested views");
    }

    // ── changes ──────────────────────────────────────────────────────────

    /** One change of the view or of a component, or one that changes nothing. */
    void change(Random random) {
        List<MountedComponent> all = List.copyOf(components.all());
        if (all.isEmpty() || random.nextInt(2) == 0) {
            changePage(random);
        } else {
            change((ModelComponent) RandomPage.pick(all, random).component(), random);
        }
    }

    private void changePage(Random random) {
        switch (random.nextInt(8)) {
            case 0 -> page.label.set(items.text());
            case 1 -> page.own.set(items.text());
            case 2 -> page.open.update(open -> !open);
            case 3 -> page.given.set(items.changed(page.given.get()));
            case 4 -> page.items.set(items.changed(page.items.get()));
            case 5 -> changeSongs(random);
            case 6 -> move(page.given, page.items);
            default -> move(page.items, page.given);
        }
    }

    private void changeSongs(Random random) {
        switch (random.nextInt(4)) {
            case 0 -> page.songs.delete(items.text());
            case 1 -> page.songs.reset();
            default -> page.songs.insert(items.text());
        }
    }

    /** Its component moves to another parent. */
    private static void move(Assign<List<Object>> from, Assign<List<Object>> to) {
        List<Object> rest = new ArrayList<>(from.get());
        if (!rest.isEmpty()) {
            List<Object> longer = new ArrayList<>(to.get());
            longer.add(rest.removeFirst());
            from.set(rest);
            to.set(longer);
        }
    }

    private void change(ModelComponent component, Random random) {
        switch (random.nextInt(3)) {
            case 0 -> component.own.set(items.text());
            case 1 -> component.items.set(items.changed(component.items.get()));
            default -> component.open.update(open -> !open);
        }
    }
}
