// The official client as its own guide sets it up, with the options object that our client reads too.
import { Socket } from "phoenix";
import { LiveSocket } from "phoenix_live_view";

const token = document.querySelector("meta[name='csrf-token']").getAttribute("content");
const options = window.LiveViewOptions ?? {};

window.liveSocket = new LiveSocket("/live", Socket, { ...options, params: { _csrf_token: token, ...options.params } });
window.liveSocket.connect();
