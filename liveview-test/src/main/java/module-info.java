import org.jspecify.annotations.NullMarked;

/** A browser without a browser: tests live views in memory, through the real channel. */
@NullMarked
module dev.liveview.testing {
    requires static java.desktop;
    requires transitive dev.liveview.core;
    requires transitive org.assertj.core;
    requires transitive org.jsoup;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports dev.liveview.testing;
}
