package dev.liveview.template;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import dev.liveview.html.SafeHtml;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the generated class of a view. A generated class registers itself when it is loaded, so that no package must be opened for
 * reflection. <i>Safe to call from any thread.</i>
 */
public final class Templates {
    private static final ErrorCode MISSING = ErrorCode.app("template.not-compiled");
    private static final Map<Class<?>, Object> REGISTERED = new ConcurrentHashMap<>();

    private Templates() {}

    /** Called by a generated class when it is loaded. */
    public static <V> void register(Class<V> type, ViewTemplate<? super V> template) {
        REGISTERED.put(type, template);
    }

    /** Called by the generated class of a component when it is loaded. */
    public static <C> void registerComponent(Class<C> type, ComponentTemplate<? super C> template) {
        REGISTERED.put(type, template);
    }

    /**
     * The generated code of a component.
     *
     * @throws LiveViewException if there is none, because the template processor did not run
     */
    @SuppressWarnings("unchecked")
    public static <C> ComponentTemplate<C> component(Class<C> type) {
        return (ComponentTemplate<C>) find(type);
    }

    /**
     * The HTML of a component outside of a view, for a mail or an HTTP answer.
     *
     * @throws Exception what the component's template throws
     * @throws LiveViewException if it, or what it calls, is a stateful component or a view
     */
    public static SafeHtml html(Renderable component) throws Exception {
        HtmlRender out = new HtmlRender();
        render(component, out);
        return SafeHtml.of(out.html());
    }

    /** Writes a component that is chosen at run time as one value. */
    @SuppressWarnings("unchecked")
    static void render(Renderable component, Render out) throws Exception {
        ((ComponentTemplate<Renderable>) component(component.getClass())).render(out, -1L, component);
    }

    /**
     * The generated code of a view.
     *
     * @throws LiveViewException if there is none, because the template processor did not run
     */
    @SuppressWarnings("unchecked")
    public static <V> ViewTemplate<V> of(Class<V> type) {
        return (ViewTemplate<V>) find(type);
    }

    private static Object find(Class<?> type) {
        Object found = REGISTERED.get(type);
        return found != null ? found : load(type);
    }

    /** The name of the class that is generated for this one. */
    public static String generatedName(Class<?> type) {
        String prefix = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
        return prefix + type.getName().substring(prefix.length()).replace('$', '_') + "_Template";
    }

    private static Object load(Class<?> type) {
        try {
            Class.forName(generatedName(type), true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw missing(type, e);
        }
        Object loaded = REGISTERED.get(type);
        if (loaded == null) {
            throw missing(type, null);
        }
        return loaded;
    }

    private static LiveViewException missing(Class<?> type, @Nullable ClassNotFoundException cause) {
        return new LiveViewException(MISSING, """
                %s has no compiled template: the template processor did not run when it was compiled

                Set this property in the pom.xml (javac 23 and later run no processor otherwise), and build again:

                    <maven.compiler.proc>full</maven.compiler.proc>

                If the build lists <annotationProcessorPaths>, add dev.liveview:liveview-core to them.""".formatted(type.getName()), cause);
    }
}
