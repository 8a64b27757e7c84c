import { encodeFields, unusedName } from "../../forms/unused_fields.ts";
import { assertEquals } from "./assertions.ts";

Deno.test("6.1: the marker stands before the last part of the name", () => {
  assertEquals(unusedName("email"), "_unused_email");
  assertEquals(unusedName("user[email]"), "user[_unused_email]");
  assertEquals(unusedName("user[address][city]"), "user[address][_unused_city]");
  assertEquals(unusedName("tags[]"), "_unused_tags[]");
  assertEquals(unusedName("user[tags][]"), "user[_unused_tags][]");
});

Deno.test("6.1: fields are form encoded in their order", () => {
  assertEquals(encodeFields([["a b", "1&2"], ["c", "ä"]], () => false), "a+b=1%262&c=%C3%A4");
});

Deno.test("C-262: an empty marker stands before the first field of each unused name", () => {
  const fields: [string, string][] = [["x", "1"], ["y", "2"], ["y", "3"]];
  assertEquals(encodeFields(fields, (name) => name === "y"), "x=1&_unused_y=&y=2&y=3");
});
