package dev.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.liveview.netty.ServerOptions;
import dev.liveview.router.Limits;
import dev.liveview.router.LiveApp;
import dev.liveview.router.Routes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/reference/configuration.md} names every option. */
class ConfigurationReferenceTest {
    private final String page = Project.text("docs/reference/configuration.md");

    @ParameterizedTest
    @ValueSource(classes = {LiveApp.class, Limits.class, Routes.class, ServerOptions.class})
    void everyMethodThatGivesAChangedCopyIsNamed(Class<?> options) {
        assertThat(Arrays.stream(options.getMethods())
                        .filter(method -> isOption(method, options))
                        .map(Method::getName))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).containsPattern("`" + name + "[(`]"));
    }

    private static boolean isOption(Method method, Class<?> options) {
        return method.getReturnType() == options && !Modifier.isStatic(method.getModifiers());
    }
}
