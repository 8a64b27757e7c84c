import { type Diff, treeHtml } from "../../rendered/index.ts";
import { assertEquals } from "./assertions.ts";
import { withoutNumbers } from "./component_numbers.ts";

/** What the server says and what the page must show then; the server's tests hold the same files. */
interface Fixture {
  readonly title: string;
  readonly before: Diff | null;
  readonly message: Diff | null;
  readonly after: string;
}

const folder = new URL("../../../../docs/protocol/fixtures/", import.meta.url);
const names = [...Deno.readDirSync(folder)].map((file) => file.name).filter((name) => name.endsWith(".json")).sort();

Deno.test("there are protocol fixtures", () => {
  assertEquals(names.length > 30, true);
});

for (const name of names) {
  const fixture = JSON.parse(Deno.readTextFileSync(new URL(name, folder))) as Fixture;
  Deno.test(`protocol ${name}: ${fixture.title}`, () => {
    const trees = [fixture.before, fixture.message].filter((tree) => tree !== null);
    assertEquals(withoutNumbers(treeHtml(trees[0]!, ...trees.slice(1))), fixture.after);
  });
}
