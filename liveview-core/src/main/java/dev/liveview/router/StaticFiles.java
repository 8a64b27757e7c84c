package dev.liveview.router;

import dev.liveview.http.Body;
import dev.liveview.http.Request;
import dev.liveview.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Files of a directory or of the class path, with the headers that let browsers keep them. Files of the class path do not change while the
 * application runs and are read once. Where {@code app.css.br} stands beside {@code app.css}, browsers that take brotli get that; in a directory
 * it must not be the older of the two. <i>Safe to call from any thread.</i>
 */
public final class StaticFiles {
    private static final String CLASS_PATH = "classpath:";
    private static final String REVALIDATE = "no-cache";
    private static final String BROTLI = ".br";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Source source;

    private interface Source {
        Optional<Asset> find(String name);
    }

    /** A file, and the same compressed if it is there. */
    private record Asset(Body body, String tag, @Nullable Asset brotli) {
        Asset(Body body, String tag) {
            this(body, tag, null);
        }
    }

    private StaticFiles(Source source) {
        this.source = source;
    }

    static StaticFiles at(String location) {
        if (location.startsWith(CLASS_PATH)) {
            String root = location.substring(CLASS_PATH.length());
            return new StaticFiles(new Resources(root.isEmpty() || root.endsWith("/") ? root : root + "/"));
        }
        Path root = Path.of(location).toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException(
                    "no directory '" + root + "' to serve files from; files of the class path are named 'classpath:…'");
        }
        return new StaticFiles(new Directory(root));
    }

    /** The file of this name, or 304 if the browser has it, or 404. A query such as {@code ?v=3f2a} says that it never changes. */
    public Response serve(Request request, String name) {
        return serve(request, name, request.target().contains("?v="));
    }

    /** The same for a file of which it is known whether a file of its name may ever change: browsers keep one that does not for a year. */
    public Response serve(Request request, String name, boolean neverChanges) {
        Optional<Asset> asset = isPlain(name) ? source.find(name) : Optional.empty();
        return asset.map(found -> answer(request, name, found, neverChanges))
                .orElseGet(() -> Response.text("not found").status(404));
    }

    /** What changes when the file of this name does; nothing if there is no such file. */
    Optional<String> version(String name) {
        Optional<Asset> asset = isPlain(name) ? source.find(name) : Optional.empty();
        return asset.map(found -> found.tag.substring(1, found.tag.length() - 1));
    }

    private static Response answer(Request request, String name, Asset asset, boolean neverChanges) {
        Asset sent = asset.brotli != null && request.takesCoding("br") ? asset.brotli : asset;
        boolean known = request.headers().all("if-none-match").stream().anyMatch(tags -> names(tags, sent.tag));
        Response response = known ? Response.of(304) : Response.of(200).body(ContentTypes.of(name), sent.body);
        if (!known && sent != asset) {
            response = response.header("content-encoding", "br");
        }
        if (asset.brotli != null) {
            response = response.header("vary", "accept-encoding");
        }
        return response.header("etag", sent.tag)
                .header("cache-control", neverChanges ? FOR_EVER : REVALIDATE)
                .header("x-content-type-options", "nosniff");
    }

    /** Whether a list of tags holds this one; proxies that compress make a tag weak (RFC 9110, 13.1.2). */
    private static boolean names(String tags, String tag) {
        return List.of(tags.split(",")).stream()
                .map(String::strip)
                .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag) || one.equals("*"));
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.contains("\\")
                && name.indexOf(0) < 0
                && java.util.Arrays.stream(name.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.startsWith("."));
    }

    private record Directory(Path root) implements Source {
        @Override
        public Optional<Asset> find(String name) {
            return read(name)
                    .map(file -> new Asset(
                            file.body(),
                            file.tag(""),
                            read(name + BROTLI)
                                    .filter(compressed -> compressed.modified >= file.modified)
                                    .map(compressed -> new Asset(compressed.body(), compressed.tag("-br")))
                                    .orElse(null)));
        }

        private Optional<Found> read(String name) {
            Path file = root.resolve(name).normalize();
            try {
                boolean isOurs = file.startsWith(root)
                        && Files.isRegularFile(file)
                        && file.toRealPath().startsWith(root.toRealPath());
                return isOurs
                        ? Optional.of(new Found(
                                file,
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis()))
                        : Optional.empty();
            } catch (IOException vanished) {
                return Optional.empty();
            }
        }

        private record Found(Path file, long length, long modified) {
            Body body() {
                return new Body.File(file, length);
            }

            String tag(String coding) {
                return "\"" + Long.toHexString(modified) + "-" + Long.toHexString(length) + coding + "\"";
            }
        }
    }

    private static final class Resources implements Source {
        private final String root;
        private final Map<String, Asset> read = new ConcurrentHashMap<>();

        Resources(String root) {
            this.root = root;
        }

        @Override
        public Optional<Asset> find(String name) {
            Asset known = read.get(name);
            return known != null ? Optional.of(known) : load(name);
        }

        private Optional<Asset> load(String name) {
            return bytes(name).map(bytes -> {
                String digest = Digest.of(bytes);
                Asset brotli = bytes(name + BROTLI)
                        .map(compressed -> new Asset(Body.of(compressed), "\"" + digest + "-br\""))
                        .orElse(null);
                Asset asset = new Asset(Body.of(bytes), "\"" + digest + "\"", brotli);
                read.put(name, asset);
                return asset;
            });
        }

        private Optional<byte[]> bytes(String name) {
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            ClassLoader loader = context == null ? StaticFiles.class.getClassLoader() : context;
            try (InputStream stream = loader.getResourceAsStream(root + name)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }
}
