// What both clients find as their options; calls of the hooks are written down for the tests.
window.calls = [];

const note = (hook, call) => window.calls.push(`${hook.el.id} ${call}`);

window.LiveViewOptions = {
  cascadePhxRemoveOnNavigation: !location.search.includes("no-cascade"),
  metadata: { click: ({ altKey }) => (altKey ? { alt: true } : {}) },
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
    Commander: {
      mounted() {
        const js = this.js();
        this.el.addEventListener("commands", () => {
          js.addClass(this.el, "one two");
          js.removeClass(this.el, "two");
          js.setAttribute(this.el, "title", "set");
          js.toggleAttribute(this.el, "aria-busy", "true");
          js.hide(document.querySelector("#card"));
          js.push(this.el, "pushed", { value: { by: "hook" } });
          js.exec('[["add_class",{"names":["three"]}]]');
        });
      },
    },
    // what the original did by itself once: what is said of a field that nobody has used has a class
    Feedback: {
      mounted() {
        this.used = new Set();
        this.el.addEventListener("input", ({ target }) => {
          this.used.add(target.name);
          this.mark();
        });
        this.mark();
      },
      updated() {
        this.mark();
      },
      mark() {
        this.el.querySelectorAll("[data-feedback-for]").forEach((element) =>
          element.classList.toggle("no-feedback", !this.used.has(element.dataset.feedbackFor)));
      },
    },
    Mover: {
      mounted() {
        note(this, "mounted");
        this.handleEvent("moved", () => note(this, "moved"));
        this.el.addEventListener("click", () => this.pushEvent("move", {}));
      },
      destroyed() {
        note(this, "destroyed");
      },
    },
    Outside: {
      mounted() {
        window.mountedOutside = (window.mountedOutside ?? 0) + 1;
      },
    },
    Tooltip: {
      mounted() {
        const show = (isShown) => {
          const { bottom, left } = this.el.getBoundingClientRect();
          Object.assign(document.getElementById(this.el.dataset.tip).style, {
            display: isShown ? "block" : "none", position: "fixed", top: `${bottom}px`, left: `${left}px`,
          });
        };
        for (const [type, isShown] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]]) {
          this.el.addEventListener(type, () => show(isShown));
        }
      },
    },
    Writer: {
      mounted() {
        this.el.textContent = "written by the hook";
      },
    },
  },
};

// our client runs by itself what the server pushes; the official one has to be told
window.addEventListener("phx:js:exec", ({ detail: { to, js } }) => {
  if (document.querySelector("script[src*='official']")) {
    document.querySelectorAll(to).forEach((element) => window.liveSocket.execJS(element, JSON.stringify(js)));
  }
});

for (const type of ["app:ding", "phx:page-loading-start", "phx:page-loading-stop"]) {
  window.addEventListener(type, ({ target, detail }) => {
    if (type === "app:ding" || detail.kind === "element") {
      window.calls.push(`${type} ${target.id ?? detail.target.id} ${detail.level ?? ""}`.trim());
    }
  }, true);
}
window.addEventListener("app:wait", ({ detail }) => window.done = detail.done);
window.addEventListener("phx:ring", ({ detail }) => window.calls.push(`window rang ${detail.times}`));
