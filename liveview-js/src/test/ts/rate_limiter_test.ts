import { parseRate, type Rate, RateLimiter } from "../../bindings/rate_limiter.ts";
import { assertEquals } from "./assertions.ts";
import { FakeTime } from "./fake_time.ts";

const DEFAULTS = { debounce: 300, throttle: 200 };
const DEBOUNCE: Rate = { delay: 100, throttle: false };
const THROTTLE: Rate = { delay: 100, throttle: true };
const UNTIL_BLUR: Rate = { delay: Infinity, throttle: false };

/** An element with a limiter that notes what passes. */
class Field {
  readonly passed: string[] = [];
  readonly #limiter = new RateLimiter<Field>();

  event(name: string, rate: Rate, discriminator?: string): void {
    this.#limiter.limit(this, "change", rate, () => this.passed.push(name), discriminator);
  }

  blur(): void {
    this.#limiter.flush(this);
  }

  submit(): void {
    this.#limiter.cancel(this);
  }
}

Deno.test("C-231: the attributes hold milliseconds, nothing, or blur", () => {
  assertEquals(parseRate(null, null, DEFAULTS), { delay: 0, throttle: false });
  assertEquals(parseRate("150", null, DEFAULTS), { delay: 150, throttle: false });
  assertEquals(parseRate("", null, DEFAULTS), { delay: 300, throttle: false });
  assertEquals(parseRate(null, "", DEFAULTS), { delay: 200, throttle: true });
  assertEquals(parseRate("blur", null, DEFAULTS), { delay: Infinity, throttle: false });
});

Deno.test("C-231: what is no number is refused", () => {
  assertEquals(Number.isNaN(parseRate("soon", null, DEFAULTS).delay), true);
  assertEquals(Number.isNaN(parseRate(null, "1s", DEFAULTS).delay), true);
});

Deno.test("C-237: with both attributes the number is the debounce's, the behaviour the throttle's", () => {
  assertEquals(parseRate("150", "50", DEFAULTS), { delay: 150, throttle: true });
  assertEquals(parseRate("blur", "50", DEFAULTS), { delay: Infinity, throttle: false });
});

Deno.test("C-233: of debounced events only the last passes, after the pause", () => {
  using time = new FakeTime();
  const field = new Field();
  field.event("a", DEBOUNCE);
  time.pass(60);
  field.event("b", DEBOUNCE);
  time.pass(99);
  assertEquals(field.passed, []);
  time.pass(1);
  assertEquals(field.passed, ["b"]);
});

Deno.test("C-233: leaving the field sends at once, and only once", () => {
  using time = new FakeTime();
  const field = new Field();
  field.event("a", DEBOUNCE);
  field.blur();
  time.pass(1000);
  assertEquals(field.passed, ["a"]);
});

Deno.test("C-232: until blur, however long it takes, the last event waits", () => {
  using time = new FakeTime();
  const field = new Field();
  field.event("a", UNTIL_BLUR);
  field.event("b", UNTIL_BLUR);
  time.pass(60_000);
  assertEquals(field.passed, []);
  field.blur();
  field.blur();
  assertEquals(field.passed, ["b"]);
});

Deno.test("C-235: a throttle lets the first pass and drops the others without a trailing one", () => {
  using time = new FakeTime();
  const field = new Field();
  field.event("a", THROTTLE);
  field.event("b", THROTTLE);
  time.pass(100);
  field.event("c", THROTTLE);
  assertEquals(field.passed, ["a", "c"]);
});

Deno.test("C-235: leaving the field ends the throttle", () => {
  using _time = new FakeTime();
  const field = new Field();
  field.event("a", THROTTLE);
  field.blur();
  field.event("b", THROTTLE);
  assertEquals(field.passed, ["a", "b"]);
});

Deno.test("C-236: another key passes a throttle", () => {
  using _time = new FakeTime();
  const field = new Field();
  field.event("ArrowUp", THROTTLE, "ArrowUp");
  field.event("ArrowUp", THROTTLE, "ArrowUp");
  field.event("ArrowDown", THROTTLE, "ArrowDown");
  assertEquals(field.passed, ["ArrowUp", "ArrowDown"]);
});

Deno.test("C-234: submitting forgets what waits and ends throttles", () => {
  using time = new FakeTime();
  const field = new Field();
  field.event("a", DEBOUNCE);
  field.submit();
  time.pass(1000);
  assertEquals(field.passed, []);
});
