package dev.liveview.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a form's errors in one language. <i>Immutable.</i>
 *
 * @param locale the language
 * @param own the application's texts, which come before the framework's; null for none
 */
record Messages(Locale locale, @Nullable ResourceBundle own) {
    private static final String FALLBACK = "en";

    /** The framework's own texts, by language. */
    private static final Map<String, Properties> BUILT_IN =
            Stream.of(FALLBACK, "de").collect(Collectors.toUnmodifiableMap(one -> one, Messages::load));

    private static Properties load(String language) {
        try (InputStream file = Messages.class.getResourceAsStream("messages_" + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("no messages in the language " + language);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a key. */
    String text(String key) {
        if (own != null && own.containsKey(key)) {
            return own.getString(key);
        }
        Properties english = BUILT_IN.getOrDefault(FALLBACK, new Properties());
        return BUILT_IN.getOrDefault(locale.getLanguage(), english).getProperty(key, english.getProperty(key, key));
    }

    /** The application's text of a key, or another one if it has none. */
    String ownText(String key, String otherwise) {
        return own != null && own.containsKey(key) ? own.getString(key) : otherwise;
    }

    /** A message that an application gave: {@code {signup.taken}} is a key, anything else is the text. */
    String ofApplication(String message) {
        boolean isKey = message.length() > 2 && message.startsWith("{") && message.endsWith("}");
        return isKey ? text(message.substring(1, message.length() - 1)) : message;
    }
}
