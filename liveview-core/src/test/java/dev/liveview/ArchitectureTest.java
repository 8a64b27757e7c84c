package dev.liveview;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rules of the packages, with the table of who may use whom as its data. Whoever changes an arrow changes it here. */
class ArchitectureTest {
    private static final String BASE = "dev.liveview";

    /** The name of the base package in the table. */
    private static final String ROOT = "(root)";

    private record Row(String name, Set<String> uses) {}

    private static Row row(String name, String... uses) {
        return new Row(name, Set.of(uses));
    }

    /** Read top to bottom: a package uses only packages above it, and of those only the ones named. */
    private static final List<Row> TABLE = List.of(
            row("error"),
            row("html"),
            row("mailbox"),
            row("json", "error"),
            row("params", "error"),
            row("context", "error"),
            row("assign", "error"),
            row("metrics"),
            row("async", "error", "mailbox", "assign", "metrics"), // mailbox: the one clock, for timeouts
            row("cancelling", "mailbox", "async"),
            row("stream", "error", "assign", "async"),
            row("form", "error", "params", "context", "assign"),
            row("template", "error", "html", "params", "assign", "stream"),
            row("command", "error", "html", "json"),
            row("hook", "error", "params", "async"),
            row("host", "params", "context", "assign", "async", "template", "hook"),
            row(
                    ROOT,
                    "command",
                    "error",
                    "html",
                    "params",
                    "context",
                    "assign",
                    "async",
                    "stream",
                    "form",
                    "template",
                    "hook",
                    "host"),
            row("component", "error", "html", "assign", "async", "form", "template", ROOT),
            row("element", "error", "template", ROOT),
            row("http", "html", "params", ROOT),
            row("token", "json"),
            row("router", "error", "html", "params", "context", "async", "template", "host", ROOT, "http", "token"),
            row(
                    "stateful",
                    "error",
                    "html",
                    "json",
                    "params",
                    "context",
                    "assign",
                    "async",
                    "template",
                    "hook",
                    "host",
                    ROOT,
                    "token",
                    "router"),
            row("diff", "html", "json", "assign", "stream", "template"),
            row("wire", "error", "json"),
            row(
                    "page",
                    "error",
                    "html",
                    "params",
                    "context",
                    "assign",
                    "async",
                    "template",
                    "host",
                    ROOT,
                    "http",
                    "token",
                    "router",
                    "stateful"),
            row(
                    "channel",
                    "error",
                    "json",
                    "mailbox",
                    "params",
                    "context",
                    "assign",
                    "async",
                    "template",
                    "hook",
                    "host",
                    ROOT,
                    "http",
                    "token",
                    "router",
                    "stateful",
                    "diff",
                    "wire"),
            row(
                    "transport",
                    "params",
                    "context",
                    "async",
                    "template",
                    ROOT,
                    "http",
                    "token",
                    "router",
                    "stateful",
                    "wire",
                    "page",
                    "channel"),
            row("compiler"),
            row("compiler.tokenizer", "compiler"),
            row("compiler.parser", "compiler", "compiler.tokenizer"),
            row("compiler.check", "html", "compiler", "compiler.tokenizer", "compiler.parser"),
            row("compiler.generate", "html", "compiler", "compiler.tokenizer", "compiler.parser", "compiler.check"),
            row(
                    "compiler.processor",
                    "compiler",
                    "compiler.tokenizer",
                    "compiler.parser",
                    "compiler.check",
                    "compiler.generate"));

    /** What a threaded program is made of. Everything else is single-threaded because the mailbox makes it so. */
    private static final Set<String> THREADING = Set.of(
            "java.util.concurrent.atomic.",
            "java.util.concurrent.locks.",
            "java.util.concurrent.Concurrent",
            "java.util.concurrent.CopyOnWrite",
            "java.util.concurrent.Executor",
            "java.util.concurrent.Scheduled",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Future",
            "java.util.concurrent.CountDownLatch",
            "java.util.concurrent.Semaphore",
            "java.lang.Thread$Builder",
            "java.lang.invoke.VarHandle");

    /** Where threads are the business of the whole package. */
    private static final Set<String> THREADED = Set.of("mailbox", "async", "cancelling");

    /** Classes that many threads meet in, and why. */
    private static final Map<String, String> SHARED = Map.ofEntries(
            entry(BASE + ".transport.AppEndpoint", "the open sockets, which come and go on the transport's threads"),
            entry(
                    BASE + ".channel.SocketSession",
                    "the live views of a socket: the transport's thread adds, the one that stops the server ends"),
            entry(
                    BASE + ".channel.ConnectedView",
                    "how many messages of the browser wait: the transport's thread adds, the view's thread takes"),
            entry(
                    BASE + ".stateful.NestedViews",
                    "the classes of nested views, which requests name first and sockets ask for later"),
            entry(
                    BASE + ".template.TemplateFiles",
                    "as Templates, and every page of an application in development asks for changes"),
            entry(BASE + ".form.Binders", "generated classes register when they are loaded, on whatever thread"),
            entry(BASE + ".template.Templates", "generated classes register when they are loaded, on whatever thread"),
            entry(BASE + ".router.StaticFiles", "files that were read once serve all requests"));

    /** Packages that are smaller than 3 or larger than 20 types, and why. */
    private static final Map<String, String> ODD_SIZES = Map.of(
            "mailbox",
                    "one idea and the clock that feeds it; joining it to a neighbour would give threads to that neighbour",
            "async",
                    "what a task is, what runs it and what ends it know each other's insides, which a split would make public",
            "form", "the ways of a value from text and back, and what is told of it, know each other's insides",
            "(root)", "what users extend and name first; a second package would only be another import",
            "template", "one type for each thing that generated code calls or is given",
            "host", "the seam between a view and what runs it is narrow on purpose",
            "compiler.processor", "one reader for each kind of declaration that javac shows, and what they read from",
            "compiler.generate", "one type for each thing that generated code is made of");

    /** Arrows of the sources that leave no trace in the classes, because javac copies constants. */
    private static final Set<String> CONSTANTS_ONLY = Set.of("transport no longer uses wire");

    private static final JavaClasses CLASSES = mainClasses();

    private static JavaClasses mainClasses() {
        return new ClassFileImporter().importPath(mainFolder());
    }

    private static Path mainFolder() {
        try {
            return Path.of(LiveView.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(BASE) ? ROOT : name.substring(BASE.length() + 1);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(BASE) || type.getPackageName().startsWith(BASE + ".");
    }

    private static List<JavaClass> all() {
        return CLASSES.stream()
                .filter(ArchitectureTest::isOurs)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : all()) {
            Set<String> used = uses.computeIfAbsent(packageOf(type), name -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(target) && !packageOf(target).equals(packageOf(type))) {
                    used.add(packageOf(target));
                }
            }
        }
        return uses;
    }

    @Test
    void aPackageUsesOnlyWhatTheTableNames() {
        List<String> wrong = new ArrayList<>();
        uses().forEach((name, used) -> {
            Set<String> allowed = TABLE.stream()
                    .filter(row -> row.name.equals(name))
                    .findFirst()
                    .map(Row::uses)
                    .orElse(Set.of());
            used.stream().filter(one -> !allowed.contains(one)).forEach(one -> wrong.add(name + " uses " + one));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageStandsInTheTable() {
        assertThat(uses().keySet()).isSubsetOf(TABLE.stream().map(Row::name).toList());
    }

    @Test
    @DisplayName("no cycles: every arrow of the table points up")
    void theTableIsReadFromTopToBottom() {
        Set<String> above = new TreeSet<>();
        for (Row row : TABLE) {
            assertThat(above).as("what stands above %s", row.name).containsAll(row.uses);
            above.add(row.name);
        }
    }

    @Test
    void theTableNamesNothingThatIsNotUsed() {
        Map<String, Set<String>> uses = uses();
        List<String> superfluous = TABLE.stream()
                .filter(row -> uses.containsKey(row.name) && !row.name.startsWith("compiler"))
                .flatMap(row -> row.uses.stream()
                        .filter(one -> !uses.get(row.name).contains(one))
                        .map(one -> row.name + " no longer uses " + one))
                .filter(arrow -> !CONSTANTS_ONLY.contains(arrow))
                .toList();
        assertThat(superfluous).isEmpty();
    }

    @Test
    void nothingImportsTheCompiler() {
        uses().forEach((name, used) -> {
            if (!name.startsWith("compiler")) {
                assertThat(used).as(name).noneMatch(one -> one.startsWith("compiler"));
            }
        });
    }

    @Test
    @DisplayName(
            "threads, executors, locks, atomics and volatile stand in mailbox and async, and where SHARED says why")
    void threadsAreTheBusinessOfFew() {
        Set<String> threaded = all().stream()
                .filter(type ->
                        !THREADED.contains(packageOf(type)) && !packageOf(type).startsWith("compiler"))
                .filter(ArchitectureTest::usesThreads)
                .map(type -> outermost(type).getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(threaded).isEqualTo(new TreeSet<>(SHARED.keySet()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static boolean usesThreads(JavaClass type) {
        boolean isVolatile =
                type.getFields().stream().anyMatch(field -> field.getModifiers().contains(JavaModifier.VOLATILE));
        boolean isSynchronized = type.getMethods().stream()
                .anyMatch(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED));
        boolean usesTools = type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .anyMatch(name -> THREADING.stream().anyMatch(name::startsWith));
        boolean startsThreads = type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getName().equals("java.lang.Thread"))
                .anyMatch(call -> Set.of("start", "startVirtualThread", "ofVirtual", "ofPlatform", "sleep")
                        .contains(call.getName()));
        return isVolatile || isSynchronized || usesTools || startsThreads;
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws ClassNotFoundException {
        for (String name : uses().keySet()) {
            String full = name.equals(ROOT) ? BASE : BASE + "." + name;
            assertThat(Class.forName(full + ".package-info").isAnnotationPresent(NullMarked.class))
                    .as(full)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("a package has 3 to 20 types: below, join it to a neighbour; above, it holds two ideas")
    void packagesHoldOneIdea() {
        Map<String, Long> sizes = all().stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(ArchitectureTest::packageOf, TreeMap::new, Collectors.counting()));
        Map<String, Long> odd = new TreeMap<>(sizes);
        odd.entrySet()
                .removeIf(
                        size -> size.getValue() >= 3 && size.getValue() <= 20 || ODD_SIZES.containsKey(size.getKey()));
        assertThat(odd).isEmpty();
    }

    @Test
    @DisplayName("a second transport is written with public types alone")
    void theCoreKnowsNoServer() {
        assertThat(all())
                .noneMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getName().startsWith("io.netty")));
    }

    @Test
    @DisplayName("fault codes are what the log and the browser see, so no bare RuntimeException is thrown")
    void nobodyThrowsABareException() {
        assertThat(all())
                .noneMatch(type -> type.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> Set.of("java.lang.RuntimeException", "java.lang.Exception", "java.lang.Error")
                                        .contains(call.getTargetOwner().getName())
                                && !call.getOrigin().isConstructor()));
    }

    @Test
    void noSourceFileIsLongerThan500Lines() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> lines(file) > 500))
                    .isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
