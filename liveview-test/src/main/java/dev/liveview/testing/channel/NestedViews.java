package dev.liveview.testing.channel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The views whose containers another view has in its HTML: joined when their container appears, left when it is gone (C-150 to C-153). */
final class NestedViews {
    private final Map<String, ViewChannel> views = new LinkedHashMap<>();
    private final List<ViewChannel> fresh = new ArrayList<>();

    /** Leaves and joins views until they are those of the containers. */
    void follow(List<Element> containers, Function<Element, ViewChannel> join) {
        Map<String, Element> wanted = containers.stream()
                .collect(Collectors.toMap(Element::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        for (ViewChannel view : all()) {
            if (!wanted.containsKey(view.id())) {
                views.remove(view.id());
                view.leave();
            }
        }
        wanted.forEach((id, container) -> {
            if (!views.containsKey(id)) {
                ViewChannel view = join.apply(container);
                views.put(id, view);
                fresh.add(view);
            }
        });
    }

    /** A view takes the place of one that has ended. */
    void replace(String id, ViewChannel view) {
        views.put(id, view);
        fresh.add(view);
    }

    /** A view that was joined before stands here now. */
    void adopt(ViewChannel view) {
        views.put(view.id(), view);
    }

    /** Takes out the views that stay when the page around them becomes another one. */
    List<ViewChannel> takeSticky() {
        List<ViewChannel> sticky = all().stream().filter(ViewChannel::isSticky).toList();
        sticky.forEach(view -> views.remove(view.id()));
        return sticky;
    }

    Collection<ViewChannel> all() {
        return List.copyOf(views.values());
    }

    @Nullable
    ViewChannel find(String id) {
        return views.get(id);
    }

    /** Those that were joined since this was asked last. */
    List<ViewChannel> takeFresh() {
        List<ViewChannel> taken = List.copyOf(fresh);
        fresh.clear();
        return taken;
    }
}
