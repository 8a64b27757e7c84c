import { Heartbeat } from "../../channel/heartbeat.ts";
import { assertEquals } from "./assertions.ts";
import { FakeTime } from "./fake_time.ts";

/** A heartbeat with notes of what it asked and how often it found the server silent. */
class Patient {
  asked = 0;
  silences = 0;
  readonly heartbeat = new Heartbeat(30_000, () => String(++this.asked), () => this.silences++);
}

Deno.test("3.3: the server is asked every interval, as long as it answers", () => {
  using time = new FakeTime();
  const patient = new Patient();
  patient.heartbeat.start();
  time.pass(30_000);
  patient.heartbeat.answered("1");
  time.pass(30_000);
  assertEquals([patient.asked, patient.silences], [2, 0]);
});

Deno.test("3.3: a question without answer for an interval is silence, once", () => {
  using time = new FakeTime();
  const patient = new Patient();
  patient.heartbeat.start();
  time.pass(300_000);
  assertEquals([patient.asked, patient.silences], [1, 1]);
});

Deno.test("only the answer to the open question counts", () => {
  using time = new FakeTime();
  const patient = new Patient();
  patient.heartbeat.start();
  time.pass(30_000);
  assertEquals(patient.heartbeat.answered("7"), false);
  assertEquals(patient.heartbeat.answered(null), false);
  assertEquals(patient.heartbeat.answered("1"), true);
});

Deno.test("a check asks at once and finds silence within seconds", () => {
  using time = new FakeTime();
  const patient = new Patient();
  patient.heartbeat.start();
  patient.heartbeat.check();
  assertEquals(patient.asked, 1);
  time.pass(5_000);
  assertEquals(patient.silences, 1);
});
