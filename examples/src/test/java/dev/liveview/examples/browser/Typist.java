package dev.liveview.examples.browser;

import com.microsoft.playwright.Page;
import java.util.Random;

/** Somebody who types at random into one field of a page, and knows what must stand in it. */
final class Typist {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz 0123456789<>&\"";

    private final Page page;
    private final Random random;
    private final boolean isStory;
    private final StringBuilder text = new StringBuilder();
    private int caret;

    /** Starts with an empty field. */
    Typist(Page page, Random random) {
        this.page = page;
        this.random = random;
        isStory = random.nextBoolean();
        page.fill(field(), "");
        page.focus(field());
    }

    Page page() {
        return page;
    }

    String field() {
        return isStory ? "#text_story" : "#text_line";
    }

    /** Where the view shows what it has. */
    String shown() {
        return isStory ? "#story" : "#line";
    }

    /** Of what the length of a good text is a multiple. */
    int divisor() {
        return isStory ? 3 : 2;
    }

    String text() {
        return text.toString();
    }

    int caret() {
        return caret;
    }

    /** Presses a key, or pastes; more often letters than others. */
    void step() {
        switch (random.nextInt(16)) {
            case 0, 1 -> delete(-1, "Backspace");
            case 2 -> delete(0, "Delete");
            case 3 -> move(Math.max(caret - 1, 0), "ArrowLeft");
            case 4 -> move(Math.min(caret + 1, text.length()), "ArrowRight");
            case 5 -> move(isStory ? caret : 0, isStory ? "Shift" : "Home");
            case 6 -> move(isStory ? caret : text.length(), isStory ? "Shift" : "End");
            case 7 -> paste();
            default -> insert();
        }
    }

    private void insert() {
        String letter = String.valueOf(letter());
        page.keyboard().type(letter);
        write(letter);
    }

    private void paste() {
        StringBuilder pasted = new StringBuilder();
        for (int i = random.nextInt(2, 6); i > 0; i--) {
            pasted.append(letter());
        }
        page.keyboard().insertText(pasted.toString());
        write(pasted.toString());
    }

    private char letter() {
        return LETTERS.charAt(random.nextInt(LETTERS.length()));
    }

    private void write(String letters) {
        text.insert(caret, letters);
        caret += letters.length();
    }

    private void delete(int offset, String key) {
        page.keyboard().press(key);
        int place = caret + offset;
        if (place >= 0 && place < text.length()) {
            text.deleteCharAt(place);
            caret = place;
        }
    }

    private void move(int place, String key) {
        page.keyboard().press(key);
        caret = place;
    }
}
