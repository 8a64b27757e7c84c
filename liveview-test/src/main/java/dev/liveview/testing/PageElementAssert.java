package dev.liveview.testing;

import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Claims about an element, as the last action left the page. */
public final class PageElementAssert extends AbstractAssert<PageElementAssert, PageElement> {
    PageElementAssert(PageElement element) {
        super(element, PageElementAssert.class);
    }

    /** There is such an element; there may be several. */
    public PageElementAssert exists() {
        if (!element().exists()) {
            failWithMessage("%nExpecting %s%nto exist, but there is no such element", element());
        }
        return this;
    }

    /** There is no such element. */
    public PageElementAssert doesNotExist() {
        if (element().exists()) {
            failWithMessage(
                    "%nExpecting %s%nnot to exist, but there are %s",
                    element(), element().count());
        }
        return this;
    }

    /** The element's text, white space collapsed, is this one. */
    public PageElementAssert hasText(String text) {
        if (!element().text().equals(text)) {
            failWithMessage(
                    "%nExpecting %s%nto have the text%n  \"%s\"%nbut it is:%n  \"%s\"",
                    element(), text, element().text());
        }
        return this;
    }

    /** The element has an attribute with this value. */
    public PageElementAssert hasAttribute(String name, String value) {
        String actualValue = element().attribute(name).orElse(null);
        if (!value.equals(actualValue)) {
            failWithMessage(
                    "%nExpecting %s%nto have the attribute%n  %s=\"%s\"%nbut it is:%n  %s",
                    element(), name, value, Quote.cut(element().html()));
        }
        return this;
    }

    /** The control has this value now, typed or given by the page. */
    public PageElementAssert hasValue(String value) {
        String actualValue = element().value().orElse(null);
        if (!value.equals(actualValue)) {
            failWithMessage(
                    "%nExpecting %s%nto have the value%n  \"%s\"%nbut it is:%n  \"%s\"", element(), value, actualValue);
        }
        return this;
    }

    private PageElement element() {
        isNotNull();
        return Objects.requireNonNull(actual);
    }
}
