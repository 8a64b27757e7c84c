// What both clients find as their options; calls of the hooks are written down for the tests.
window.calls = [];

const note = (hook, call) => window.calls.push(`${hook.el.id} ${call}`);

window.LiveViewOptions = {
  hooks: {
    Probe: {
      mounted() {
        note(this, "mounted");
        this.handleEvent("ring", ({ times, tone }) => note(this, `rang ${times} ${tone}`));
        this.el.addEventListener("click", () => this.pushEvent("double", { number: 21 }, (reply) => note(this, `reply ${reply.doubled}`)));
        this.el.addEventListener("promise", () => this.pushEvent("double", { number: 4 }).then((reply) => note(this, `promised ${reply.doubled}`)));
        this.el.addEventListener("quiet", () => this.pushEvent("quiet", {}, () => note(this, "answered")));
      },
      beforeUpdate() {
        note(this, `before ${this.el.textContent}`);
      },
      updated() {
        note(this, `updated ${this.el.textContent}`);
      },
      destroyed() {
        note(this, "destroyed");
      },
      disconnected() {
        note(this, "disconnected");
      },
      reconnected() {
        note(this, "reconnected");
      },
    },
    Writer: {
      mounted() {
        this.el.textContent = "written by the hook";
      },
    },
  },
};

window.addEventListener("phx:ring", ({ detail }) => window.calls.push(`window rang ${detail.times}`));
