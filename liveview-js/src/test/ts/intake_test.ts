import { Intake } from "../../intake.ts";
import { OnDemand } from "../../on_demand.ts";
import { assertEquals } from "./assertions.ts";

function part(): { onDemand: OnDemand<string>; come: () => Promise<void> } {
  let come = (_: string) => {};
  const onDemand = new OnDemand(() => new Promise<string>((resolve) => come = resolve), () => {});
  return {
    onDemand,
    come: () => {
      come("there");
      return onDemand.load();
    },
  };
}

function taking(intake: Intake): { seen: string[]; take: (...texts: readonly string[]) => void } {
  const seen: string[] = [];
  return { seen, take: (...texts) => texts.forEach((text) => intake.take(text, () => seen.push(text))) };
}

Deno.test("messages that need nothing are handled at once", () => {
  const { seen, take } = taking(new Intake({ part: part().onDemand, needle: "hook", selector: "" }));
  take("one", "two");
  assertEquals(seen.join(), "one,two");
});

Deno.test("a message that needs a part waits for it, and those behind it wait too", async () => {
  const hooks = part();
  const streams = part();
  const intake = new Intake(
    { part: hooks.onDemand, needle: "hook", selector: "" }, { part: streams.onDemand, needle: "stream", selector: "" },
  );
  const { seen, take } = taking(intake);
  take("one", "a hook", "two", "a stream and a hook", "three");
  assertEquals(seen.join(), "one");
  await hooks.come();
  assertEquals(seen.join(), "one,a hook,two");
  take("four");
  await streams.come();
  take("another hook");
  assertEquals(seen.join(), "one,a hook,two,a stream and a hook,three,four,another hook");
});

Deno.test("a message that fails holds none of the others back", async () => {
  const { onDemand, come } = part();
  const intake = new Intake({ part: onDemand, needle: "hook", selector: "" });
  const { seen, take } = taking(intake);
  const reported: unknown[] = [];
  globalThis.reportError = (failure) => reported.push(failure);
  intake.take("a hook", () => {
    throw new Error("no");
  });
  take("next");
  await come();
  assertEquals(seen.join(), "next");
  assertEquals(reported.length, 1);
});
