package dev.liveview.compiler.generate;

import java.util.List;

/** What stands in a place of its own: a template, a branch, an entry, a slot's content. <i>Immutable.</i> */
sealed interface Body {
    /** What it depends on. */
    long mask();

    /** Nothing at all. */
    record Nothing() implements Body {
        @Override
        public long mask() {
            return 0;
        }
    }

    /** One dynamic without anything around it: it needs no node of its own. */
    record Single(Dynamic dynamic) implements Body {
        @Override
        public long mask() {
            return dynamic.mask();
        }
    }

    /**
     * A node: statics around dynamics.
     *
     * @param statics one more than there are dynamics
     */
    record Fragment(List<String> statics, List<Dynamic> dynamics, boolean isRoot) implements Body {
        @Override
        public long mask() {
            return dynamics.stream().mapToLong(Dynamic::mask).reduce(0, (a, b) -> a | b);
        }

        /** Itself, or what it is without statics. */
        Body simplified() {
            boolean isBare = statics.stream().allMatch(String::isEmpty);
            return switch (dynamics.size()) {
                case 0 -> isBare ? new Nothing() : this;
                case 1 -> isBare ? new Single(dynamics.getFirst()) : this;
                default -> this;
            };
        }
    }
}
