package dev.liveview.html;

/** Tells paths of this site from addresses that lead elsewhere (protocol 15). <i>Safe to call from any thread.</i> */
public final class LocalPath {
    private LocalPath() {}

    /** Whether it begins with a single slash and holds nothing that a browser would read as the begin of another host. */
    public static boolean isLocal(String path) {
        if (!path.startsWith("/")
                || path.startsWith("//")
                || path.startsWith("/%09")
                || path.startsWith("/%5c")
                || path.startsWith("/%5C")) {
            return false;
        }
        return path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7f);
    }
}
