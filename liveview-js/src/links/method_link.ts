/** Follows a link that asks with another method than GET, as the form does that it stands for (F-157). */
export function followByForm(link: Element): void {
  const setting = (name: string) => link.getAttribute(name) ?? "";
  const method = setting("data-method").toLowerCase();
  const form = document.createElement("form");
  form.hidden = true;
  form.action = setting("data-to") || setting("href");
  form.target = setting("target");
  form.method = method === "get" ? "get" : "post";
  if (form.method === "post") {
    // routes see the method that the link means
    form.append(field("_method", method), field("_csrf_token", setting("data-csrf")));
  }
  document.body.append(form);
  form.submit();
  form.remove();
}

function field(name: string, value: string): HTMLInputElement {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}
