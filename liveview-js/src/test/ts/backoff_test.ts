import { Backoff } from "../../channel/backoff.ts";
import { assertEquals } from "./assertions.ts";
import { FakeTime } from "./fake_time.ts";

Deno.test("3.5: delays grow and the last one repeats", () => {
  const backoff = new Backoff([10, 50, 100], undefined, () => 0);
  assertEquals([1, 2, 3, 4, 5].map(() => backoff.next()), [10, 50, 100, 100, 100]);
});

Deno.test("delays are stretched at random by up to twice, so that browsers do not come back together", () => {
  const backoff = new Backoff([100], undefined, () => 0.5);
  assertEquals(backoff.next(), 150);
});

Deno.test("an application may say how long they are, by the number of the try (C-461)", () => {
  const backoff = new Backoff([100], (tries) => tries * 7);
  assertEquals([backoff.next(), backoff.next()], [7, 14]);
  backoff.reset();
  assertEquals(backoff.next(), 7);
});

Deno.test("a success that lasts makes the next loss a first one", () => {
  using time = new FakeTime();
  const backoff = new Backoff([10, 50, 100], undefined, () => 0);
  backoff.next();
  backoff.next();
  backoff.succeeded();
  time.pass(10_000);
  assertEquals(backoff.next(), 10);
});

Deno.test("what breaks as soon as it works is tried less and less often", () => {
  using time = new FakeTime();
  const backoff = new Backoff([10, 50, 100], undefined, () => 0);
  const delays = [1, 2, 3].map(() => {
    backoff.succeeded();
    time.pass(500);
    return backoff.next();
  });
  assertEquals(delays, [10, 50, 100]);
});
