import org.jspecify.annotations.NullMarked;

/** Server-rendered live views: what a user writes, and what a server needs to serve it. */
@NullMarked
module dev.liveview.core {
    requires static jakarta.validation;
    requires static java.compiler;
    requires static java.net.http;
    requires static java.sql;
    requires static jdk.compiler;
    requires static jdk.jfr;
    requires static micrometer.core;
    requires transitive org.jspecify;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports dev.liveview;
    exports dev.liveview.assign;
    exports dev.liveview.async;
    exports dev.liveview.cancelling;
    exports dev.liveview.command;
    exports dev.liveview.component;
    exports dev.liveview.element;
    exports dev.liveview.context;
    exports dev.liveview.error;
    exports dev.liveview.form;
    exports dev.liveview.hook;
    exports dev.liveview.html;
    exports dev.liveview.http;
    exports dev.liveview.metrics;
    exports dev.liveview.params;
    exports dev.liveview.router;
    exports dev.liveview.stream;
    exports dev.liveview.template;
    exports dev.liveview.transport;
    exports dev.liveview.channel to
            dev.liveview.testing;
    exports dev.liveview.diff to
            dev.liveview.testing;
    exports dev.liveview.json to
            dev.liveview.testing;
    exports dev.liveview.wire to
            dev.liveview.testing;

    provides javax.annotation.processing.Processor with
            dev.liveview.compiler.processor.TemplateProcessor;
}
