package dev.liveview.template;

import org.jspecify.annotations.Nullable;

record NoSlot<T extends @Nullable Object>() implements Slot<T> {
    @Override
    public Content render(T argument) {
        return Content.none();
    }

    @Override
    public boolean isEmpty() {
        return true;
    }
}
