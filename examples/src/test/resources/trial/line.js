// The line to the server, as tests want it: what the browser sends waits here if it has a text in it that is held.
{
  const held = new Set(JSON.parse(sessionStorage.getItem("held") ?? "[]"));
  let waiting = [];
  const { send } = WebSocket.prototype;

  const isHeld = (data) => [...held].some((text) => data.includes(text));

  WebSocket.prototype.send = function (data) {
    if (isHeld(data)) {
      waiting.push([this, data]);
    } else {
      send.call(this, data);
    }
  };

  window.line = {
    /** From now on, on the next pages too, what has the text in it waits. */
    hold(text) {
      held.add(text);
      sessionStorage.setItem("held", JSON.stringify([...held]));
    },
    /** Sends what waits because of the text, in its order. */
    release(text) {
      held.delete(text);
      sessionStorage.setItem("held", JSON.stringify([...held]));
      const frames = waiting;
      waiting = frames.filter(([, data]) => isHeld(data));
      frames.filter(([, data]) => !isHeld(data)).forEach(([socket, data]) => socket.readyState === WebSocket.OPEN && send.call(socket, data));
    },
    /** Whether something with the text in it waits. */
    holds: (text) => waiting.some(([, data]) => data.includes(text)),
  };
}
