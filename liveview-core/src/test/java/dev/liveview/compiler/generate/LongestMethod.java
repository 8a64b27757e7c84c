package dev.liveview.compiler.generate;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Finds the longest method of a class file (JVMS 4.1), in bytes of code; what runs once, when the class is loaded, does not count. */
final class LongestMethod {
    private final DataInputStream in;
    private final String[] texts;
    private int longest;

    private LongestMethod(DataInputStream in) throws IOException {
        this.in = in;
        in.skipNBytes(8);
        this.texts = new String[in.readUnsignedShort()];
    }

    static int in(byte[] file) {
        try {
            LongestMethod search = new LongestMethod(new DataInputStream(new ByteArrayInputStream(file)));
            search.constants();
            search.in.skipNBytes(6);
            search.in.skipNBytes(2L * search.in.readUnsignedShort());
            search.members();
            search.members();
            return search.longest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void constants() throws IOException {
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
    }

    private void members() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            String name = texts[in.readUnsignedShort()];
            in.skipNBytes(2);
            attributes(!name.equals("<clinit>"));
        }
    }

    private void attributes(boolean counts) throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String name = texts[in.readUnsignedShort()];
            int length = in.readInt();
            if (name.equals("Code")) {
                in.skipNBytes(4);
                int code = in.readInt();
                longest = counts ? Math.max(longest, code) : longest;
                in.skipNBytes(length - 8);
            } else {
                in.skipNBytes(length);
            }
        }
    }
}
