package dev.liveview.context;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is done: the language and the time zone of the person at the browser. In callbacks, renders and tasks of a view they are that
 * view's ({@code locale(...)}, {@code zone(...)} of a view set them); on any other thread they are those of the Java virtual machine.
 *
 * <pre>{@code
 * NumberFormat.getCurrencyInstance(LiveContext.current().locale()).format(price)
 * }</pre>
 *
 * <i>Immutable.</i>
 *
 * @param locale the language; by default the one that the browser prefers
 * @param zone the time zone; by default the one of the Java virtual machine, because browsers do not tell theirs
 * @param connection what {@code LiveApp.connection} has kept of the request by which the person came; null where it keeps nothing, or there is nobody
 */
public record LiveContext(
        Locale locale, ZoneId zone, @Nullable Object connection) {
    private static final ThreadLocal<@Nullable LiveContext> CURRENT = new ThreadLocal<>();
    private static final int LONGEST_HEADER = 1_000;

    /** For somebody with this language and time zone, who is no visitor of a page. */
    public LiveContext(Locale locale, ZoneId zone) {
        this(locale, zone, null);
    }

    /** The context of what runs on this thread. */
    public static LiveContext current() {
        LiveContext current = CURRENT.get();
        return current == null ? ofMachine() : current;
    }

    /** The context of a browser that sent this {@code accept-language} header; what makes no sense is ignored. */
    public static LiveContext accepting(@Nullable String languages) {
        return ofMachine().with(preferred(languages));
    }

    /** This context in another language. */
    public LiveContext with(Locale newLocale) {
        return new LiveContext(newLocale, zone, connection);
    }

    /** This context in another time zone. */
    public LiveContext with(ZoneId newZone) {
        return new LiveContext(locale, newZone, connection);
    }

    /** This context with what is kept of the request by which the person came. */
    public LiveContext withConnection(@Nullable Object facts) {
        return new LiveContext(locale, zone, facts);
    }

    /** Makes this the context of the current thread until {@link #leave()}; for whoever runs a view. */
    public void enter() {
        CURRENT.set(this);
    }

    /** The current thread works for nobody any more. */
    public static void leave() {
        CURRENT.remove();
    }

    private static LiveContext ofMachine() {
        return new LiveContext(Locale.getDefault(), ZoneId.systemDefault());
    }

    private static Locale preferred(@Nullable String languages) {
        if (languages == null || languages.isBlank() || languages.length() > LONGEST_HEADER) {
            return Locale.getDefault();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(languages);
            return ranges.stream()
                    .map(Locale.LanguageRange::getRange)
                    .filter(range -> !range.contains("*"))
                    .map(Locale::forLanguageTag)
                    .findFirst()
                    .orElseGet(Locale::getDefault);
        } catch (IllegalArgumentException malformed) {
            return Locale.getDefault();
        }
    }

    /** Without what is kept of the request, which may be personal: this ends in logs. */
    @Override
    public String toString() {
        return "LiveContext[" + locale + ", " + zone + "]";
    }
}
