import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code x.js.br} beside each script {@code x.js} of a folder: what browsers that take brotli get instead of it. The build runs it as a source
 * file.
 */
class CompressScripts {
    private static final String BUNDLERS_SCRIPT = "liveview.esm.js";

    public static void main(String[] args) throws IOException {
        if (!Brotli4jLoader.isAvailable()) {
            System.err.println("brotli4j has no encoder for this machine: servers will send the scripts as gzip, "
                    + Brotli4jLoader.getUnavailabilityCause());
            return;
        }
        Encoder.Parameters best = new Encoder.Parameters().setQuality(11).setMode(Encoder.Mode.TEXT);
        for (Path script : scripts(Path.of(args[0]))) {
            byte[] compressed = Encoder.compress(Files.readAllBytes(script), best);
            Files.write(script.resolveSibling(script.getFileName() + ".br"), compressed);
        }
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".js") && !file.endsWith(BUNDLERS_SCRIPT))
                    .toList();
        }
    }
}
