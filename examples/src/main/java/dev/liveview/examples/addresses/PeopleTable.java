package dev.liveview.examples.addresses;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.command.JS;

/**
 * The people of one page. A click on “Delete” hides the row at once, and then tells the server.
 *
 * @param found who is shown
 * @param listing which part of the book it is
 */
@Template("""
        <table class="people">
          <thead>
            <tr>
              <th :for={column : Sort.values()} scope="col" aria-sort={@listing.direction(column)}>
                <.link patch={@listing.by(column).path()} id={"by-" + column.column()}>{PeopleTable.heading(column)}</.link>
              </th>
              <th scope="col">E-mail</th>
              <th scope="col"><span class="unseen">Actions</span></th>
            </tr>
          </thead>
          <tbody>
            <tr :for={entry : @found.entries()} :key={entry.id()} id={"entry-" + entry.id()}>
              <th scope="row">{entry.person().name()}</th>
              <td>{entry.person().city()}</td>
              <td>
                <a :for={email : entry.person().emails()} href={"mailto:" + email.address()}>{email.address()}</a>
              </td>
              <td class="actions">
                <.link patch={@listing.editPath(entry.id())} id={"edit-" + entry.id()} class="button quiet" aria-label={"Edit " + entry.person().name()}>Edit</.link>
                <button class="quiet" phx-click={PeopleTable.delete(entry.id())} aria-label={"Delete " + entry.person().name()}>Delete</button>
              </td>
            </tr>
          </tbody>
        </table>
        """)
record PeopleTable(Found found, Listing listing) implements Component {
    static String heading(Sort column) {
        return switch (column) {
            case NAME -> "Name";
            case CITY -> "City";
        };
    }

    static JS delete(long id) {
        return dev.liveview.command.Commands.JS
                .hide("#entry-" + id, o -> o.transition("leaving").time(200))
                .push("delete", o -> o.value("id", id));
    }
}
