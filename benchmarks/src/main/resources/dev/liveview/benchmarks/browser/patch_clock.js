// Measures how long the client in this page works on the message that changes a price: from the call of its handler until that returns, and until
// the page is laid out again. Runs before the client, which must not be changed for it.
const STRIDE = 37; // of ProductsLive
const handlers = Object.getOwnPropertyDescriptor(WebSocket.prototype, "onmessage");
let changes = 0;
let awaited;

function price(row) {
  return document.querySelector(`#row-${row} > .price`);
}

function timed(handler) {
  return function (message) {
    const begin = performance.now();
    handler.call(this, message);
    const returned = performance.now();
    document.body.getBoundingClientRect();
    const laidOut = performance.now();
    if (awaited !== undefined && price(awaited.row).textContent === awaited.text) {
      const { resolve } = awaited;
      awaited = undefined;
      resolve({ script: returned - begin, layout: laidOut - begin, bytes: message.data.length });
    }
  };
}

Object.defineProperty(WebSocket.prototype, "onmessage", {
  ...handlers,
  set(handler) {
    handlers.set.call(this, handler === null ? null : timed(handler));
  },
});

/** Clicks once; what the change that follows has cost, in milliseconds. */
window.patchClock = () =>
  new Promise((resolve) => {
    const rows = document.querySelectorAll("tbody > tr").length;
    const row = (changes * STRIDE) % rows;
    changes += 1;
    awaited = { row, text: String(Number(price(row).textContent) + 1), resolve };
    document.getElementById("change").click();
  });
