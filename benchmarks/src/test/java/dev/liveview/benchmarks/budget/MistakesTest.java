package dev.liveview.benchmarks.budget;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The budgets are not measured, and say why not")
class MistakesTest {
    @Test
    @DisplayName("where another program has the port: it would be measured instead")
    void aTakenPortIsRefused() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            int port = other.getLocalPort();

            assertThatIllegalStateException()
                    .isThrownBy(() -> PinnedServer.start(port))
                    .withMessage("another program listens on port " + port + "; -Dport=… chooses another");
        }
    }

    @Test
    @DisplayName("with a load program that fails, which is quoted with what it was asked for")
    void aFailureNamesWhatWasAskedFor() throws IOException {
        Process process = java("no.such.Program");

        assertThatIllegalStateException()
                .isThrownBy(() -> LoadProgram.figures(process, List.of("idle", "/counter")))
                .withMessageStartingWith("the load program failed at [idle, /counter]: ")
                .withMessageContaining("no.such.Program");
    }

    @Test
    @DisplayName("with a load program that prints something else than figures")
    void noFiguresAreNamed() throws IOException {
        Process process = java("-version");

        assertThatIllegalStateException()
                .isThrownBy(() -> LoadProgram.figures(process, List.of()))
                .withMessageStartingWith("the load program printed no figures: ");
    }

    @Test
    @DisplayName("with a load program that prints other figures")
    void aMissingFigureIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LoadProgram.number(Map.of("rss", 1), "cpu"))
                .withMessage("the load program has no figure 'cpu' in {rss=1}");
    }

    private static Process java(String argument) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), argument)
                .redirectErrorStream(true)
                .start();
    }
}
