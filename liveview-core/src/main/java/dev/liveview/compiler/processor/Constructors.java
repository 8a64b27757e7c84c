package dev.liveview.compiler.processor;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds whether generated code can make an object of a class. */
final class Constructors {
    private Constructors() {}

    /** Whether the class is not abstract, and has a constructor without arguments that its package may call. */
    static boolean canBeCalled(TypeElement type) {
        boolean isInner =
                type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
        return !isInner
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(Constructors::isCallable);
    }

    private static boolean isCallable(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().isEmpty()
                && !constructor.getModifiers().contains(Modifier.PRIVATE);
    }
}
