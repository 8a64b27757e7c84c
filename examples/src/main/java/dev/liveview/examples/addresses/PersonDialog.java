package dev.liveview.examples.addresses;

import dev.liveview.Component;
import dev.liveview.Template;
import dev.liveview.form.FormState;

/**
 * The form of one person, in a dialog that keeps the focus inside. Where it leads back to is an address, like everything else.
 *
 * @param title what is done
 * @param form the person
 * @param back the address without the dialog
 * @param opener the selector of what had opened it, to which the focus returns
 */
@Template("""
        <div class="overlay" phx-remove={JS.focus(@opener)}>
          <.focus_wrap id="dialog" class="dialog" role="dialog" aria-modal="true" aria-labelledby="dialog-title" phx-window-keydown={JS.patch(@back)} phx-key="Escape">
            <h2 id="dialog-title">{@title}</h2>
            <.form for={@form} phx-change="validate" phx-submit="save" unsaved="Leave without saving?" novalidate>
              <p :for={error : @form.errors()} class="error" role="alert">{error}</p>
              <.input field={@form.field("name")} label="Name" autocomplete="off" phx-debounce="200" />
              <.input field={@form.field("city")} label="City" autocomplete="off" phx-debounce="200" />
              <.input field={@form.field("born")} label="Birthday" help="may be left out" />
              <fieldset class="emails">
                <legend>E-mail addresses</legend>
                <.inputs_for :let={row} field={@form.field("emails")}>
                  <div class="email" id={row.id()}>
                    <.input field={row.field("kind")} label="For" />
                    <.input field={row.field("address")} type="email" label="Address" autocomplete="off" phx-debounce="300" />
                    <button type="button" class="quiet" phx-click={JS.push("remove-email").focus("#add-email")} phx-value-row={row.key()} aria-label={"Remove address " + (Integer.parseInt(row.index()) + 1)}>×</button>
                  </div>
                </.inputs_for>
                <button type="button" id="add-email" class="quiet" phx-click="add-email" aria-disabled={@form.field("emails").rows().size() >= AddressesLive.MOST_EMAILS ? "true" : null}>Add an address</button>
              </fieldset>
              <p class="controls">
                <button phx-disable-with="Saving…">Save</button>
                <.link patch={@back} class="button quiet">Cancel</.link>
              </p>
            </.form>
          </.focus_wrap>
        </div>
        """)
record PersonDialog(String title, FormState<Person> form, String back, String opener) implements Component {}
