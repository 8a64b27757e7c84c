package dev.liveview.testing.rendered;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("docs/protocol/fixtures: each message makes the page that its file says")
class ProtocolFixturesTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path FOLDER = Path.of("..", "docs", "protocol", "fixtures");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theMessageMakesThePage(String name) throws IOException {
        JsonNode fixture = MAPPER.readTree(Files.readString(FOLDER.resolve(name)));
        RenderedTree tree = new RenderedTree();
        for (String step : new String[] {"before", "message"}) {
            if (fixture.get(step) instanceof ObjectNode frame) {
                tree.apply(frame);
            }
        }

        String html = tree.render().html().replaceAll(" data-phx-component=\"\\d+\"", "");
        assertThat(html).isEqualTo(fixture.get("after").stringValue());
    }
}
