package dev.liveview.benchmarks.measure;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the virtual machine says of itself. <i>Safe to call from any thread.</i> */
public final class Jvm {
    private static final Pattern VIRTUAL = Pattern.compile("#\\d+ \"(.*)\" virtual.*");
    private static final Pattern HISTOGRAM_LINE =
            Pattern.compile("\\s*\\d+:\\s+(?<count>\\d+)\\s+\\d+\\s+(?<name>\\S+).*");

    private Jvm() {}

    /** The bytes of what lives: collects first, twice, because what a finalizer or a reference queue held goes only then. */
    public static long liveHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** How many objects of these classes live, subclasses not counted. Collects first. */
    public static long live(List<String> classNames) {
        return histogram()
                .lines()
                .map(HISTOGRAM_LINE::matcher)
                .filter(line -> line.matches() && classNames.contains(line.group("name")))
                .mapToLong(line -> Long.parseLong(line.group("count")))
                .sum();
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException("this virtual machine gives no class histogram", e);
        }
    }

    /** How many virtual threads have not ended, or are still held by something. Collects first. */
    public static long virtualThreads() {
        return live(List.of("java.lang.VirtualThread"));
    }

    /**
     * The names of all virtual threads that have not ended. Only for threads that have stopped moving: a dump that meets one while it is mounted or
     * unmounted may crash the virtual machine (JDK-8364343, seen with Java 25.0.3).
     */
    public static List<String> namesOfVirtualThreads() {
        try {
            Path folder = Files.createTempDirectory("threads");
            Path dump = folder.resolve("dump.txt");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            try (Stream<String> lines = Files.lines(dump)) {
                return lines.map(VIRTUAL::matcher)
                        .filter(line -> line.matches())
                        .map(line -> line.group(1))
                        .toList();
            } finally {
                Files.delete(dump);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all platform threads that have not ended. */
    public static List<String> platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .sorted()
                .toList();
    }

    /** The processor time that this process has used. */
    public static Duration processorTime() {
        return Duration.ofNanos(
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
    }

    /** Version, processors, heap limit and load of the machine. */
    public static String summary() {
        Runtime runtime = Runtime.getRuntime();
        return "Java " + Runtime.version() + ", " + runtime.availableProcessors() + " processors, heap of at most "
                + runtime.maxMemory() / (1 << 20) + " MiB, load average " + loadAverage();
    }

    /** How busy the machine has been in the last minute. */
    public static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
