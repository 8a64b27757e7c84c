package dev.liveview.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.template.HtmlRender;
import dev.liveview.template.Templates;
import dev.liveview.template.ViewTemplate;

/** A view that was compiled in memory, and what it renders: {@code renderingOf("<p>{@count}</p>").thenHtmlIs("<p>3</p>")}. */
public final class Rendering {
    private final Object view;

    private Rendering(Object view) {
        this.view = view;
    }

    /** The view of {@link Compilation#givenTemplate}. */
    public static Rendering renderingOf(String template, String... more) {
        return of(Compilation.givenTemplate(template, more), "demo.DemoLive");
    }

    /** A class of a compilation, which must have a public constructor without parameters. */
    public static Rendering of(Compilation compilation, String name) {
        try {
            return new Rendering(
                    compilation.load().loadClass(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The view. */
    public Object view() {
        return view;
    }

    /** Its generated code. */
    @SuppressWarnings("unchecked")
    public ViewTemplate<Object> template() {
        return (ViewTemplate<Object>) (ViewTemplate<?>) Templates.of(view.getClass());
    }

    /** Its first page. */
    public String html() throws Exception {
        HtmlRender render = new HtmlRender();
        template().render(view, render);
        return render.html();
    }

    /** Its first page is this. */
    public void thenHtmlIs(String expected) throws Exception {
        assertThat(html()).isEqualTo(expected);
    }
}
