import type { Frame } from "../wire/codec.ts";
import type { Line } from "./line.ts";

/** What is wanted of a line now. */
interface Watch {
  latency: number;
  isLogged: boolean;
}

const watches = new WeakMap<Line, Watch>();

/** Lets the messages of a line be late by so many milliseconds, and writes them to the console. */
export function watchLine(line: Line, latency: number, isLogged: boolean): void {
  if (latency > 0) {
    console.warn(`[liveview] messages are late by ${latency} ms; liveSocket.disableLatencySim() ends that`);
  }
  const watch = watches.get(line);
  if (watch) {
    Object.assign(watch, { latency, isLogged });
    return;
  }
  const wanted = { latency, isLogged };
  watches.set(line, wanted);
  line.send = watched(line.send.bind(line), "→", wanted);
  line.received = watched(line.received.bind(line), "←", wanted);
  document.addEventListener("phx:update", () => wanted.isLogged && warnOfSharedIds());
}

function watched(pass: (frame: Frame) => void, arrow: string, watch: Watch): (frame: Frame) => void {
  const waiting: (() => void)[] = [];
  return (frame) => {
    if (watch.isLogged) {
      console.log(`[liveview] ${arrow} ${frame.topic} ${frame.event}`, frame.payload);
    }
    const one = () => pass(frame);
    waiting.push(one);
    // in their order: if it is late by less than those before it, they come earlier
    const come = () => {
      while (waiting.includes(one)) {
        waiting.shift()!();
      }
    };
    if (watch.latency > 0) {
      setTimeout(come, watch.latency);
    } else {
      come();
    }
  };
}

function warnOfSharedIds(): void {
  const seen = new Set<string>();
  for (const { id } of document.querySelectorAll("[id]")) {
    if (seen.has(id)) {
      console.error(`[liveview] dom.shared-id: two elements have the id '${id}'`);
    }
    seen.add(id);
  }
}
