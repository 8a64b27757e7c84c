// Elements of the application's own: a field whose text stands in a shadow tree, and one that lets the page put content into it.
class TrialField extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["value"];
  #internals = this.attachInternals();
  #input = document.createElement("input");

  constructor() {
    super();
    this.attachShadow({ mode: "open", delegatesFocus: true }).append(this.#input, document.createElement("slot"));
    this.#input.addEventListener("input", () => this.value = this.#input.value);
  }

  get value() {
    return this.#input.value;
  }

  set value(value) {
    this.#input.value = value;
    this.#internals.setFormValue(value);
  }

  attributeChangedCallback(_name, _old, value) {
    this.value = value ?? "";
  }
}
customElements.define("trial-field", TrialField);
