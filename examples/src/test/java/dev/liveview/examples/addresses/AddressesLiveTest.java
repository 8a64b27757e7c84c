package dev.liveview.examples.addresses;

import static dev.liveview.testing.LiveAssertions.assertThat;

import dev.liveview.router.LiveApp;
import dev.liveview.testing.LivePage;
import dev.liveview.testing.LiveViewTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address book, on a database of its own")
class AddressesLiveTest {
    private final AddressBook book = AddressBook.inMemory();

    private LivePage open(String path) {
        return LiveViewTest.live(
                LiveApp.of(routes -> routes.live("/addresses", () -> new AddressesLive(book), "index")
                        .live("/addresses/new", () -> new AddressesLive(book), "new")
                        .live("/addresses/{id}/edit", () -> new AddressesLive(book), "edit")),
                path);
    }

    @Test
    @DisplayName("search, order and page are in the address, and each of them keeps the others (F-125, F-126)")
    void whatIsShownStandsInTheAddress() {
        LivePage page = open("/addresses");
        assertThat(page).hasElement("#total", "45 people").hasElement("tbody tr:first-child", "Ada Alvarez");

        page.element("#by-city").click();
        assertThat(page).patchedTo("/addresses?sort=city").hasElement("tbody tr:first-child", "Aarhus");
        page.element("#by-city").click();
        assertThat(page).patchedTo("/addresses?sort=city&order=desc").hasElement("tbody tr:first-child", "Zug");
        page.element("[rel=next]").click();
        assertThat(page).patchedTo("/addresses?sort=city&order=desc&page=2").hasElement("[aria-current=page]", "2");
        page.form("form[role=search]").change(Map.of("q", "á & b"));

        assertThat(page)
                .patchedTo("/addresses?q=%C3%A1+%26+b&sort=city&order=desc")
                .hasElement("#total", "0 people found")
                .hasElement("[name=q][value='á & b']");
    }

    @Test
    void anAddressShowsTheSameWhenItIsOpenedAfresh() {
        LivePage page = open("/addresses?q=lisbon&order=desc");

        assertThat(page).hasElement("#total", "2 people found").hasElement("tbody tr:first-child", "Rafael Lima");
        assertThat(open("/addresses?page=99")).hasElement("[aria-current=page]", "6");
    }

    @Test
    @DisplayName("what is wrong stands at its field, also in a row (F-083)")
    void aPersonIsValidatedAndAdded() {
        LivePage page = open("/addresses/new?sort=city");
        assertThat(page).hasElement("#dialog-title", "New person").hasNoElement(".errors p");

        page.form("#person").change(Map.of("emails[0][address]", "nowhere"));
        assertThat(page).hasNoElement("#person_name_errors"); // not touched yet
        assertThat(page).hasElement("#person_emails_0_address_errors", "is not an e-mail address");

        page.form("#person").submit();
        assertThat(page).hasElement("#person_name_errors", "must not be empty");

        page.form("#person").submit(Map.of("name", "Zita Zeta", "emails[0][address]", "ada.alvarez@example.org"));
        assertThat(page).hasElement("#person_emails_0_address_errors", "belongs to Ada Alvarez");

        page.form("#person").submit(Map.of("name", "Zita Zeta", "emails[0][address]", "zita@example.org"));
        assertThat(page)
                .patchedTo("/addresses?sort=city")
                .hasElement("#saved", "Zita Zeta is saved.")
                .hasNoElement("#dialog");
        assertThat(open("/addresses?q=zita")).hasElement("tbody", "zita@example.org");
    }

    @Test
    void rowsOfAddressesComeAndGo() {
        LivePage page = open("/addresses/1/edit");
        assertThat(page).hasElement("[name='name'][value='Ada Alvarez']");

        page.element("button", "Add an address").click();
        page.form("#person").change(Map.of("emails[1][address]", "ada@example.com"));
        page.element("[aria-label='Remove address 1']").click();
        page.form("#person").submit();

        assertThat(page).hasElement("#entry-1", "ada@example.com").hasNoElement("#entry-1", "ada.alvarez@example.org");
    }

    @Test
    void whoIsDeletedComesBackByUndo() {
        LivePage page = open("/addresses");

        page.event("delete", Map.of("id", 1)); // the button hides the row first, which only a browser can do
        assertThat(page).hasNoElement("#entry-1").hasElement("#deleted", "Ada Alvarez is deleted.");
        page.element("#undo").click();

        assertThat(page).hasElement("#entry-1", "ada.alvarez@example.org").hasNoElement("#deleted");
    }

    @Test
    void aPersonWhoIsGoneIsNotEdited() {
        LivePage page = open("/addresses/1/edit");
        book.delete(1);

        page.form("#person").submit();

        assertThat(page).hasNoElement("#dialog").hasElement("[role=alert]", "not in the book any more");
        assertThat(open("/addresses/1/edit")).hasNoElement("#dialog");
    }

    @Test
    @DisplayName("strangers can fill the book only so far")
    void aFullBookTakesNobody() {
        LivePage page = open("/addresses/new");
        var person = book.find(1).orElseThrow().person();
        while (book.add(person).isPresent()) {}

        page.form("#person").submit(Map.of("name", "Zoe", "emails[0][address]", "zoe@example.com"));

        assertThat(page).hasElement("#dialog .error", "The book is full");
    }
}
