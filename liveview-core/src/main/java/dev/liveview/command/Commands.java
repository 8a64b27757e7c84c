package dev.liveview.command;

/**
 * Where lists of commands begin. Views and components have it by themselves; any other class imports {@code JS} statically or implements this.
 *
 * <pre>{@code
 * static JS openMenu() {
 *     return JS.show("#menu").focusFirst("#menu");
 * }
 * }</pre>
 */
public interface Commands {
    /** The list without commands: {@code JS.hide("#menu")} is the list with one. */
    @SuppressWarnings("VariableNameSameAsType") // a template shall read as if commands were static, with no import
    JS JS = new JS();
}
