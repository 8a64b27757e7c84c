package dev.liveview.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.async.AsyncOptions;
import dev.liveview.async.AsyncOutcome;
import dev.liveview.async.TaskSupervisor;
import dev.liveview.async.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("monitoring is optional")
class TaskWatchTest {
    /** Loads our classes anew, in a world without some packages. */
    private static final class Without extends ClassLoader {
        private final List<String> missing;
        private final List<String> wanted = Collections.synchronizedList(new ArrayList<>());

        Without(String... missing) {
            super(TaskWatchTest.class.getClassLoader());
            this.missing = List.of(missing);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (missing.stream().anyMatch(name::startsWith)) {
                wanted.add(name);
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("dev.liveview.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    /** Runs a task; also in other worlds. */
    public static final class Scenario implements Callable<String> {
        @Override
        public String call() throws Exception {
            BlockingQueue<Tasks.Report> mailbox = new LinkedBlockingQueue<>();
            List<AsyncOutcome<String>> outcomes = new ArrayList<>();
            try (TaskSupervisor supervisor = TaskSupervisor.create("alone")) {
                Tasks tasks = new Tasks("OrgLive", supervisor, mailbox::add);
                tasks.start("org", AsyncOptions.DEFAULT, task -> "Acme", outcomes::add);
                tasks.handle(mailbox.poll(20, TimeUnit.SECONDS));
                return outcomes + ", started " + supervisor.counts().started();
            }
        }
    }

    private static Object runIn(ClassLoader world) throws Exception {
        Class<?> scenario = Class.forName(Scenario.class.getName(), true, world);
        assertThat(scenario).isNotSameAs(Scenario.class);
        return ((Callable<?>) scenario.getDeclaredConstructor().newInstance()).call();
    }

    @Test
    void tasksRunWithoutMicrometer() throws Exception {
        Without world = new Without("io.micrometer.");
        assertThat(runIn(world)).isEqualTo("[Ok[value=Acme]], started 1");
        assertThat(world.wanted)
                .as("one look, for the answer does not change")
                .containsExactly("io.micrometer.core.instrument.Metrics");
    }

    @Test
    void tasksRunWithoutTheFlightRecorder() throws Exception {
        Without world = new Without("jdk.jfr.", "io.micrometer.");
        assertThat(runIn(world)).isEqualTo("[Ok[value=Acme]], started 1");
        assertThat(world.wanted).containsExactly("jdk.jfr.Event", "io.micrometer.core.instrument.Metrics");
    }
}
