package dev.liveview.compiler.processor;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.tools.SimpleJavaFileObject;

/** A file that holds a template, as javac must see it to show a problem in it: its line, and a mark under the column. */
final class TemplateFile extends SimpleJavaFileObject {
    private static final int MOST_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String path;
    private final String content;

    /**
     * A file that was read.
     *
     * @param path as the class names it, from the folder of its package
     * @param place where it was found
     * @param content all of it
     */
    private TemplateFile(String path, URI place, String content) {
        super(place, Kind.HTML);
        this.path = path;
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @throws TemplateFileException if it is too large, empty, or not UTF-8
     */
    static TemplateFile read(String path, URI place, InputStream in) throws IOException, TemplateFileException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TemplateFileException(
                    path + " is larger than " + MOST_BYTES + " bytes; make components of its parts");
        }
        String content = decoded(path, bytes);
        if (content.isBlank()) {
            throw new TemplateFileException(
                    path + " is empty; write the template into it, or @Template(\"\") for none");
        }
        return new TemplateFile(path, place, content);
    }

    private static String decoded(String path, byte[] bytes) throws TemplateFileException {
        CharBuffer out = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String content = out.flip().toString();
        if (result.isError()) {
            long line = content.lines().count() + (content.isEmpty() || content.endsWith("\n") ? 1 : 0);
            throw new TemplateFileException(path + ":" + line + ": not UTF-8: the byte 0x"
                    + HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]) + "; save the file as UTF-8");
        }
        return content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
    }

    String path() {
        return path;
    }

    String content() {
        return content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return content;
    }

    /** What stands for the file where javac wants a parsed one: it asks for nothing but the file itself. */
    CompilationUnitTree unit() {
        return (CompilationUnitTree) Proxy.newProxyInstance(
                CompilationUnitTree.class.getClassLoader(),
                new Class<?>[] {CompilationUnitTree.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSourceFile" -> this;
                    case "toString" -> getName();
                    default -> throw new UnsupportedOperationException(method.getName() + " of " + getName());
                });
    }
}
