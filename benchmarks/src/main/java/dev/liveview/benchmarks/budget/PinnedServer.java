package dev.liveview.benchmarks.budget;

import dev.liveview.benchmarks.Benchmarks;
import dev.liveview.benchmarks.measure.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The twin pages, or the floor below them, in a process of their own, pinned to the first processor, with the settings of production. Reads {@code /proc}, so Linux only. <i>Used by
 * one thread.</i>
 */
final class PinnedServer implements AutoCloseable {
    private static final String PROCESSOR = "0";
    /** What the README tells users to set. */
    private static final List<String> SETTINGS = Runtime.version().feature() < 25
            ? List.of("-Xmx256m")
            : List.of("-Xmx256m", "-XX:+UseCompactObjectHeaders");

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern VIEWS =
            Pattern.compile("^\\s*\\d+:\\s+(\\d+)\\s.*\\sdev\\.liveview\\.channel\\.ConnectedView\\b(?!\\$)");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Process process;
    private final int port;

    private PinnedServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the twin pages and waits until they answer. */
    static PinnedServer start(int port) throws IOException {
        return start("serve", port);
    }

    /** Starts the benchmark of this name, which is a server, and waits until it answers. */
    static PinnedServer start(String name, int port) throws IOException {
        if (accepts(port)) {
            throw new IllegalStateException("another program listens on port " + port + "; -Dport=… chooses another");
        }
        List<String> command = new ArrayList<>(java(PROCESSOR));
        command.addAll(SETTINGS);
        command.addAll(List.of("-Dbench=" + name, "-Dport=" + port));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Benchmarks.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        PinnedServer server = new PinnedServer(process, port);
        if (!Waiting.until(() -> accepts(port))) {
            server.close();
            throw new IllegalStateException("no server '" + name + "' on port " + port);
        }
        return server;
    }

    /** A command that runs the Java of this process on one processor. */
    static List<String> java(String processor) {
        return List.of("taskset", "-c", processor, tool("java"), "--enable-native-access=ALL-UNNAMED");
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** Taskset becomes what it starts, so this is the virtual machine. */
    long pid() {
        return process.pid();
    }

    /** How many files and sockets it has open. */
    long descriptors() {
        try (Stream<Path> open = Files.list(proc("fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read what the server has open", e);
        }
    }

    /** How many views are joined. Makes a full collection. */
    long views() {
        return command("GC.class_histogram")
                .lines()
                .map(VIEWS::matcher)
                .filter(Matcher::find)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /** The KiB of what is alive, after a full collection. */
    long liveHeap() {
        command("GC.run");
        return command("GC.heap_info")
                .lines()
                .filter(line -> !line.contains("space") && !line.contains("Metaspace"))
                .map(USED::matcher)
                .filter(Matcher::find)
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    /** The KiB of the process that are in memory. */
    long resident() throws IOException {
        Matcher line = RESIDENT.matcher(Files.readString(proc("status")));
        if (!line.find()) {
            throw new IllegalStateException("no VmRSS in the status of process " + pid());
        }
        return Long.parseLong(line.group(1));
    }

    private Path proc(String name) {
        return Path.of("/proc", String.valueOf(pid()), name);
    }

    private String command(String name) {
        try {
            Process tool = new ProcessBuilder(tool("jcmd"), String.valueOf(pid()), name)
                    .redirectErrorStream(true)
                    .start();
            return new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask the server for " + name, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
