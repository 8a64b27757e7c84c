package dev.liveview.form;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the generated binder of a record. A generated class registers itself when it is loaded, so that no package must be opened for reflection.
 * <i>Safe to call from any thread.</i>
 */
public final class Binders {
    private static final ErrorCode MISSING = ErrorCode.app("form.no-binder");
    private static final Map<Class<?>, FormBinder<?>> REGISTERED = new ConcurrentHashMap<>();

    private Binders() {}

    /** Called by a generated class when it is loaded. */
    public static void register(FormBinder<?> binder) {
        REGISTERED.put(binder.type(), binder);
    }

    @SuppressWarnings("unchecked")
    static <R extends Record> FormBinder<R> of(Class<R> type) {
        FormBinder<?> found = REGISTERED.get(type);
        return (FormBinder<R>) (found == null ? load(type) : found);
    }

    private static FormBinder<?> load(Class<?> type) {
        String prefix = type.getPackageName().isEmpty() ? "" : type.getPackageName() + ".";
        String name = prefix + type.getName().substring(prefix.length()).replace('$', '_') + "_Form";
        try {
            Class.forName(name, true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw missing(type, e);
        }
        FormBinder<?> loaded = REGISTERED.get(type);
        if (loaded == null) {
            throw missing(type, null);
        }
        return loaded;
    }

    private static LiveViewException missing(Class<?> type, @Nullable Throwable cause) {
        String name = type.getSimpleName();
        return new LiveViewException(MISSING, """
                %s has no generated binder, so no form can be made of it

                Declare the form as a field, which tells the template processor of it:

                    final Form<%s> form = form(%s.class);

                Or mark the record @FormModel. If that is so already, the processor did not run; set this property in the pom.xml:

                    <maven.compiler.proc>full</maven.compiler.proc>""".formatted(type.getName(), name, name), cause);
    }
}
