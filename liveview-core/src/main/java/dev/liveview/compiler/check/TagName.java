package dev.liveview.compiler.check;

/** The name by which templates call a class: {@code LikeButton} is {@code like_button}. */
public final class TagName {
    private TagName() {}

    /** The simple name of a class in snake case. */
    public static String of(String simpleName) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < simpleName.length(); i++) {
            char c = simpleName.charAt(i);
            if (Character.isUpperCase(c) && i > 0 && startsWord(simpleName, i)) {
                out.append('_');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }

    private static boolean startsWord(String name, int at) {
        boolean afterSmall = !Character.isUpperCase(name.charAt(at - 1));
        boolean beforeSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return afterSmall || beforeSmall;
    }
}
