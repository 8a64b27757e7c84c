import { COMPONENTS } from "./facts_of_components.ts";
import { CONTROLS } from "./facts_of_controls.ts";
import { STREAMS } from "./facts_of_streams.ts";
import { STRUCTURE } from "./facts_of_structure.ts";
import { SURROUNDINGS } from "./facts_of_surroundings.ts";
import { TestPage } from "./test_page.ts";

/** Whether one of the facts holds. */
export interface FactOutcome {
  readonly name: string;
  /** Empty when the fact is one. */
  readonly problem: string;
}

const FACTS = [...STRUCTURE, ...COMPONENTS, ...STREAMS, ...CONTROLS, ...SURROUNDINGS];

/** Checks all of them, each in a page of its own. */
export const runPatchFacts = (): readonly FactOutcome[] => FACTS.map(({ name, check }) => {
  const page = new TestPage();
  try {
    check(page);
    return { name, problem: "" };
  } catch (problem) {
    return { name, problem: String((problem as Error).stack ?? problem) };
  } finally {
    page.end();
  }
});
