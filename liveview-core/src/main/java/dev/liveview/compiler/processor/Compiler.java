package dev.liveview.compiler.processor;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Finds javac behind what build tools and IDEs wrap around it. */
final class Compiler {
    private static final int DEEPEST = 5;

    private Compiler() {}

    /** Javac's trees; null for another compiler. */
    static @Nullable Trees trees(ProcessingEnvironment environment) {
        ProcessingEnvironment javac = javac(environment, 0);
        return javac == null ? null : Trees.instance(javac);
    }

    /** Javac's own environment; null for another compiler. */
    static @Nullable ProcessingEnvironment javac(ProcessingEnvironment environment, int depth) {
        if (environment.getClass().getName().startsWith("com.sun.tools.javac.")) {
            return environment;
        }
        Object wrapper =
                Proxy.isProxyClass(environment.getClass()) ? Proxy.getInvocationHandler(environment) : environment;
        return depth > DEEPEST ? null : unwrap(wrapper, depth);
    }

    private static @Nullable ProcessingEnvironment unwrap(Object wrapper, int depth) {
        for (Class<?> type = wrapper.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (read(field, wrapper) instanceof ProcessingEnvironment inner && inner != wrapper) {
                    return javac(inner, depth + 1);
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(Field field, Object owner) {
        boolean mayHold = ProcessingEnvironment.class.isAssignableFrom(field.getType())
                || field.getType() == Object.class
                || InvocationHandler.class.isAssignableFrom(field.getType());
        try {
            return mayHold && field.trySetAccessible() ? field.get(owner) : null;
        } catch (IllegalAccessException e) {
            return null;
        }
    }
}
