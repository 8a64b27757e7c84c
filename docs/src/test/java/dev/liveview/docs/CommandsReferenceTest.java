package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.command.Commands;
import dev.liveview.command.EventTarget;
import dev.liveview.command.JS;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/guides/js-commands.md} and {@code docs/reference/client.md} have each command of {@link JS} with each of its options, and nothing else. */
class CommandsReferenceTest {
    /** A method, as {@code `hide`} or {@code `value(name, value)`}. */
    private static final Pattern METHOD = Pattern.compile("`([a-z]\\w*)[`(]");

    private static final Pattern METHODS = Pattern.compile("`[a-z].*");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final Pattern RUN = Pattern.compile("case \"([a-z_]+)\":");
    private static final Map<Class<?>, Object> SAMPLES =
            Map.of(String.class, "a", int.class, 1, boolean.class, false, Object.class, 1, Map.class, Map.of("a", 1));

    private final Markdown guide =
            Markdown.read(Project.file("docs/guides/js-commands.md")).section("## The commands");
    private final Markdown reference =
            Markdown.read(Project.file("docs/reference/client.md")).section("## Commands");
    private final List<Method> commands = Arrays.stream(JS.class.getMethods())
            .filter(method -> method.getReturnType() == JS.class)
            .filter(method -> !method.getName().equals("then"))
            .toList();

    @Test
    void theGuideHasEachCommandWithItsOptions() {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (Method command : commands) {
            optionsOf(command, expected.computeIfAbsent(command.getName(), name -> new TreeSet<>()));
        }
        Map<String, Set<String>> listed = new TreeMap<>();
        for (List<String> row : guide.rows(METHODS)) {
            String options = row.get(2)
                    .replaceFirst("\\bwhere\\b", described("*Where*"))
                    .replaceFirst("\\bhow\\b", described("*How*"));
            for (String command : find(METHOD, row.getFirst())) {
                listed.put(command, find(METHOD, options));
            }
        }
        assertThat(listed).isEqualTo(expected);
    }

    /** The options that a paragraph explains. */
    private String described(String word) {
        return guide.lines().stream()
                .dropWhile(line -> !line.startsWith(word))
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static void optionsOf(Method command, Set<String> options) {
        Stream.of(command.getGenericParameterTypes())
                .flatMap(CommandsReferenceTest::optionMethods)
                .forEach(method -> options.add(method.getName()));
    }

    @Test
    void theReferenceHasEachCommandWithWhatItIsSentAs() throws ReflectiveOperationException {
        Map<String, Set<String>> expected = new TreeMap<>();
        for (Method command : commands) {
            List<Object> sent = sample(command).commands().getFirst();
            Set<String> names = expected.computeIfAbsent((String) sent.getFirst(), name -> new TreeSet<>());
            ((Map<?, ?>) sent.getLast()).keySet().forEach(name -> names.add((String) name));
        }
        Map<String, Set<String>> listed = new TreeMap<>();
        for (List<String> row : reference.rows(METHODS)) {
            for (String command : find(NAME, row.getFirst())) {
                listed.put(command, find(NAME, row.get(1)));
            }
        }
        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void theClientRunsTheCommandsOfTheReference() {
        Set<String> listed = reference.rows(METHODS).stream()
                .map(row -> find(NAME, row.getFirst()))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        assertThat(find(RUN, Project.text("liveview-js/src/commands/run.ts"))).isEqualTo(listed);
    }

    private static Set<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A list with this command, with all of its options. */
    private static JS sample(Method command) throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>();
        for (Type type : command.getGenericParameterTypes()) {
            UnaryOperator<Object> all = options -> withAll(optionMethods(type).toList(), options);
            arguments.add(type instanceof ParameterizedType ? all : SAMPLES.get(type));
        }
        return (JS) command.invoke(Commands.JS, arguments.toArray());
    }

    private static Object withAll(List<Method> methods, Object options) {
        Object all = options;
        for (Method method : methods) {
            try {
                all = method.invoke(
                        all,
                        Stream.of(method.getParameterTypes()).map(SAMPLES::get).toArray());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(method.toString(), e);
            }
        }
        return all;
    }

    /** What changes the options of a parameter {@code UnaryOperator<Options>}; of other parameters nothing. */
    private static Stream<Method> optionMethods(Type parameter) {
        if (!(parameter instanceof ParameterizedType operator)) {
            return Stream.empty();
        }
        Class<?> options = (Class<?>) operator.getActualTypeArguments()[0];
        return Arrays.stream(options.getMethods())
                .filter(method -> method.getReturnType().isAssignableFrom(options))
                .filter(method -> method.getReturnType() != Object.class && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !List.of(method.getParameterTypes()).contains(EventTarget.class));
    }
}
