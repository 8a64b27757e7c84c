package dev.liveview.examples.addresses;

import dev.liveview.LiveView;
import dev.liveview.On;
import dev.liveview.Template;
import dev.liveview.assign.Assign;
import dev.liveview.examples.Source;
import dev.liveview.form.Form;
import dev.liveview.form.FormData;
import dev.liveview.form.FormRule;
import dev.liveview.form.Submission.Accepted;
import dev.liveview.params.Params;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A list with search, order and pages, and a dialog to edit in; which of it is shown stands in the address. */
@Template("""
        <.example title="Address book" about={ABOUT} source={SOURCE}>
          <div class="bar above">
            <form class="search" role="search" action="/addresses" phx-change="search" phx-submit="search">
              <input type="search" name="q" value={@listing.text()} phx-debounce="150" maxlength="60" autocomplete="off" placeholder="a name, a city, an address" aria-label="Search people">
            </form>
            <.link patch={@listing.newPath()} id="new" class="button">New person</.link>
          </div>
          <p class="muted" role="status" id="total">{@found.total()} {@found.total() == 1 ? "person" : "people"}{@listing.text().isEmpty() ? "" : " found"}</p>
          <.people_table found={@found} listing={@listing} />
          <.pages listing={@listing} count={@found.pages()} />
          <p :if={@flash.has("info")} class="flash good" role="status" id="saved">
            {@flash.get("info")} <button class="quiet" phx-click={JS.push("dismiss").focus("#new")}>Dismiss</button>
          </p>
          <p :if={@flash.has("deleted")} class="flash good" role="status" id="deleted">
            {@flash.get("deleted")}
            <button id="undo" phx-click="undo">Undo</button>
            <button class="quiet" phx-click={JS.push("dismiss").focus("#new")}>Dismiss</button>
          </p>
          <p :if={@flash.has("error")} class="flash" role="alert">{@flash.get("error")} <button class="quiet" phx-click={JS.push("dismiss").focus("#new")}>Dismiss</button></p>
        </.example>
        <.person_dialog :if={@editing.isPresent()} title={@title()} form={@form} back={@listing.path()} opener={@opener()} />
        """)
public final class AddressesLive extends LiveView {
    static final Source SOURCE = Source.of(AddressesLive.class);
    static final String ABOUT =
            "Search, order, page and dialog are in the address: try back, forward and a bookmark. What you delete is gone at once, and comes back by Undo.";
    static final int MOST_EMAILS = 4;

    private static final long NOBODY_YET = 0;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_CITY = 60;
    private static final int LONGEST_ADDRESS = 120;

    final Assign<Listing> listing = assign(Listing.ALL);
    final Assign<Found> found = assign(Found.NOBODY);
    final Assign<Optional<Long>> editing = assign(Optional.empty());
    final Assign<Optional<Entry>> deleted = assign(Optional.empty());
    final Form<Person> form = form(Person.class)
            .rule("name", person -> !person.name().isBlank(), "must not be empty")
            .rule("name", person -> person.name().length() <= LONGEST_NAME, "is too long")
            .rule("city", person -> person.city().length() <= LONGEST_CITY, "is too long")
            .rule(
                    "born",
                    person -> person.born()
                            .filter(LocalDate.now(ZoneId.systemDefault())::isBefore)
                            .isEmpty(),
                    "must not be in the future")
            .rule("emails", person -> person.emails().size() <= MOST_EMAILS, "are too many")
            .rule(AddressesLive::checkEmails);

    private final AddressBook book;

    /** A page of this book. */
    public AddressesLive(AddressBook book) {
        this.book = book;
    }

    @Override
    public void handleParams(Params params, URI uri) {
        listing.set(Listing.of(params));
        load();
        pageTitle("Address book");
        switch (liveAction()) {
            case "new" ->
                edit(NOBODY_YET, new Person("", "", Optional.empty(), List.of(new Email(Email.Kind.HOME, ""))));
            case "edit" -> edit(params.as("id", long.class));
            default -> editing.set(Optional.empty());
        }
    }

    private void load() {
        found.set(book.list(listing.get()));
        if (listing.get().page() > found.get().pages()) { // it was the last one on its page
            listing.update(now -> now.at(found.get().pages()));
            found.set(book.list(listing.get()));
        }
    }

    @On("search")
    void search(String q) {
        pushPatch(listing.get().searching(q).path(), o -> o.replace());
    }

    // ── the dialog ───────────────────────────────────────────────────────

    private void edit(long id) {
        book.find(id).ifPresentOrElse(entry -> edit(id, entry.person()), this::gone);
    }

    private void edit(long id, Person person) {
        editing.set(Optional.of(id));
        form.fill(person);
        pageTitle(title());
    }

    private void gone() {
        editing.set(Optional.empty());
        putFlash("error", "This person is not in the book any more.");
    }

    String title() {
        return editing.get().filter(id -> id != NOBODY_YET).isPresent() ? "Edit a person" : "New person";
    }

    String opener() {
        return editing.get()
                .filter(id -> id != NOBODY_YET)
                .map(id -> "#edit-" + id)
                .orElse("#new");
    }

    private static void checkEmails(Person person, FormRule.Errors errors) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < person.emails().size(); i++) {
            Email email = person.emails().get(i);
            if (!email.looksRight() || email.address().length() > LONGEST_ADDRESS) {
                errors.add("emails[" + i + "].address", "is not an e-mail address");
            } else if (!seen.add(email.address().toLowerCase(Locale.ROOT))) {
                errors.add("emails[" + i + "].address", "is there already");
            }
        }
    }

    @On("validate")
    void validate(FormData data) {
        form.validate(data);
    }

    @On("add-email")
    void addEmail() {
        // the button stays, so that it keeps the focus
        if (form.field("emails").rows().size() < MOST_EMAILS) {
            form.addRow("emails");
        }
    }

    @On("remove-email")
    void removeEmail(String row) {
        form.removeRow("emails", row);
    }

    @On("save")
    void save(FormData data) {
        if (editing.get().isPresent() && form.submit(data) instanceof Accepted(Person person) && isFree(person)) {
            save(editing.get().get(), person);
        }
    }

    private boolean isFree(Person person) {
        long id = editing.get().orElse(NOBODY_YET);
        boolean free = true;
        for (int i = 0; i < person.emails().size(); i++) {
            Optional<String> holder = book.holder(person.emails().get(i).address(), id);
            if (holder.isPresent()) {
                form.error("emails[" + i + "].address", "belongs to " + holder.get());
                free = false;
            }
        }
        return free;
    }

    private void save(long id, Person person) {
        if (id == NOBODY_YET && book.add(person).isEmpty()) {
            form.error("", "The book is full: " + AddressBook.MOST_PEOPLE + " people. Delete somebody first.");
            return;
        }
        if (id != NOBODY_YET && !book.replace(new Entry(id, person))) {
            gone();
        } else {
            putFlash("info", person.name() + " is saved.");
        }
        pushPatch(listing.get().path());
    }

    // ── delete and undo ──────────────────────────────────────────────────

    @On("delete")
    void delete(long id) {
        deleted.set(book.delete(id));
        clearFlash();
        deleted.get()
                .ifPresentOrElse(entry -> putFlash("deleted", entry.person().name() + " is deleted."), this::gone);
        pushJs(JS.focus("#undo"));
        load();
    }

    @On("undo")
    void undo() {
        clearFlash();
        Optional<Entry> entry = deleted.get().flatMap(book::restore);
        if (entry.isPresent()) {
            pushJs(JS.focus("#edit-" + entry.get().id()));
        } else {
            putFlash("error", "The book is full now, or there is nothing to undo.");
        }
        deleted.set(Optional.empty());
        load();
    }

    @On("dismiss")
    void dismiss() {
        clearFlash();
    }
}
