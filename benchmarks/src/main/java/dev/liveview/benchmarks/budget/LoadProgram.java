package dev.liveview.benchmarks.budget;

import dev.liveview.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The load program, pinned to the second processor. <i>Immutable.</i>
 *
 * @param classPath its jar
 * @param server what it drives
 */
record LoadProgram(String classPath, PinnedServer server) {
    private static final String PROCESSOR = "1";

    /** Runs it with these arguments; gives the figures that it prints. */
    Map<String, @Nullable Object> run(List<String> arguments) throws IOException, InterruptedException {
        return figures(start(arguments), arguments);
    }

    /** Waits until what was started with these arguments has ended; gives the figures that it has printed. */
    static Map<String, @Nullable Object> figures(Process process, List<String> arguments)
            throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the load program failed at " + arguments + ": " + printed);
        }
        String line = printed.lines()
                .filter(one -> one.startsWith("{"))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("the load program printed no figures: " + printed));
        return Json.toMap(Json.parse(line));
    }

    /** Starts it and does not wait. */
    Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(PinnedServer.java(PROCESSOR));
        command.addAll(Arrays.asList("-XX:+UseSerialGC", "-Xmx2g", "-cp", classPath, "loadgen.Main"));
        command.addAll(List.of("--port", String.valueOf(server.port()), "--pid", String.valueOf(server.pid())));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** One of the figures. */
    static double number(Map<String, @Nullable Object> figures, String name) {
        if (figures.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException("the load program has no figure '" + name + "' in " + figures);
    }
}
