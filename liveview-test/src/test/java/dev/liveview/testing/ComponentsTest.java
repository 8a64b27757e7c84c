package dev.liveview.testing;

import static dev.liveview.testing.LiveAssertions.assertThat;
import static dev.liveview.testing.LiveAssertions.assertThatThrownBy;

import dev.liveview.router.LiveApp;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    private final LivePage page = LiveViewTest.live(LiveApp.of(routes -> routes.live("/", LikesLive::new)), "/");

    private void remove(String label) {
        page.inView(LikesLive.class, view -> view.remove(label));
    }

    @Test
    @DisplayName("protocol 9.4: roots of components say so")
    void theyStandInThePage() {
        assertThat(page.element(".like span").texts()).containsExactly("tea: 0", "rum: 0");
        assertThat(page.element("#like-rum")).hasAttribute("data-phx-component", "2");
        assertThat(page.deadHtml()).contains("tea: 0").doesNotContain("data-phx-component");
    }

    @Nested
    @DisplayName("whom events are for (F-370, C-210, protocol 6.1)")
    class Targets {
        @Test
        void myselfIsTheComponent() {
            page.element("#like-rum button", "Like").click();

            assertThat(page.element(".like span").texts()).containsExactly("tea: 0", "rum: 1");
            assertThat(page).pushedEvent("liked", Map.of("by", "rum"));
        }

        @Test
        void withoutATargetItIsTheView() {
            page.element("#like-rum .lost").click();

            assertThat(page.element(".like span").texts()).containsExactly("tea: 0", "rum: 0");
            assertThat(page).hasElement("p", "1");
        }

        @Test
        void aSelectorMeansTheComponentAroundWhatFits() {
            page.element("#like-a-tea").click();

            assertThat(page.element(".like span").texts()).containsExactly("tea: 1", "rum: 0");
        }

        @Test
        void aSelectorThatFitsSeveralMeansAllOfThem() {
            page.element("#like-all").click();

            assertThat(page.element(".like span").texts()).containsExactly("tea: 1", "rum: 1");
            assertThat(page).hasElement("p", "0");
        }

        @Test
        void aSelectorOutsideOfComponentsMeansTheView() {
            page.element("#like-page").click();

            assertThat(page).hasElement("p", "1");
        }

        @Test
        void aTargetThatThereIsNotFails() {
            assertThatThrownBy(() -> page.element("#like-none").click())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageEndingWith("sends its event to '#nobody', which no element of the page fits");
            assertThatThrownBy(() -> page.element("#like-unknown").click())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageEndingWith("sends its event to component 99, which its view does not show");
        }

        @Test
        void formsHaveOneToo() {
            page.form("#like-tea form").change(Map.of("name", "abc"));
            assertThat(page.element(".like span").texts()).containsExactly("tea: 3", "rum: 0");

            page.form("#like-tea form").submit();
            assertThat(page.element(".like span").texts()).containsExactly("tea: -1", "rum: 0");
        }

        @Test
        @DisplayName("and hooks (F-345)")
        void hooksHaveOneToo() {
            page.element("#like-tea-hook").pushEvent("like", Map.of());

            assertThat(page).hasElement("#like-tea span", "tea: 1");
        }

        @Test
        @DisplayName("and scripts choose one (F-346)")
        void anEventCanBeSentToTheComponentOfAnElement() {
            page.element("#like-tea span").event("like", Map.of());
            page.element("p").event("like", Map.of());

            assertThat(page.element(".like span").texts()).containsExactly("tea: 1", "rum: 0");
            assertThat(page).hasElement("p", "1");
        }
    }

    @Nested
    @DisplayName("protocol 6.3: those that leave the page")
    class Leaving {
        @Test
        void oneIsForgottenWhenThePageHasSettled() {
            page.element("#like-tea button", "Like").click();
            remove("tea");
            assertThat(page.render()).doesNotContain("tea:");

            page.inView(LikesLive.class, view -> view.add("tea"));
            assertThat(page).hasElement("#like-tea span", "tea: 0");
            assertThat(page.element("#like-tea")).hasAttribute("data-phx-component", "3");
        }

        @Test
        void oneThatComesBackBeforeIsTheSame() {
            page.element("#like-tea button", "Like").click();
            page.inView(LikesLive.class, view -> view.remove("tea"));
            page.inView(LikesLive.class, view -> view.add("tea"));
            page.render();

            assertThat(page).hasElement("#like-tea span", "tea: 1");
            page.element("#like-tea button", "Like").click();
            assertThat(page).hasElement("#like-tea span", "tea: 2");
        }
    }

    @Test
    void aNewOneBorrowsTheStaticsOfTheOthers() {
        page.inView(LikesLive.class, view -> view.add("gin"));

        assertThat(page.element(".like span").texts()).containsExactly("tea: 0", "rum: 0", "gin: 0");
        page.element("#like-gin button", "Like").click();
        assertThat(page).hasElement("#like-gin span", "gin: 1");
    }

    @Test
    void afterAReconnectTheyAreNew() {
        page.element("#like-tea button", "Like").click();
        page.reconnect();

        assertThat(page).hasElement("#like-tea span", "tea: 0");
    }
}
