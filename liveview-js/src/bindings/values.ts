/** Prefix of values sent with an event. */
const PHX_VALUE_PREFIX = "phx-value-";

/** The `phx-value-*` attributes of an element (C-211). */
export function boundValues(element: Element): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, value } of element.attributes) {
    if (name.startsWith(PHX_VALUE_PREFIX)) {
      values[name.slice(PHX_VALUE_PREFIX.length)] = value;
    }
  }
  return values;
}

/** What an event that is not a form's says about its element (protocol 6.1). */
export function elementValue(element: Element, metadata: object): Record<string, unknown> {
  const values = { ...metadata, ...boundValues(element) };
  const { value } = element as HTMLInputElement;
  if (value !== undefined && !element.matches("form, [type=checkbox]:not(:checked), [type=radio]:not(:checked)")) {
    values["value"] = value;
  }
  return values;
}
