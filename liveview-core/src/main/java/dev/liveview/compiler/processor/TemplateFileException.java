package dev.liveview.compiler.processor;

/** A file cannot be a template; the message says so to the user. */
@SuppressWarnings("serial") // is caught at once
final class TemplateFileException extends Exception {
    TemplateFileException(String message) {
        super(message);
    }
}
