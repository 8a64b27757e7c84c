addEventListener("phx:lv:exception", ({ detail }) => {
  document.getElementById("liveview-exception")?.remove();
  const overlay = document.createElement("div");
  overlay.id = "liveview-exception";
  overlay.setAttribute("role", "alert");
  overlay.style.cssText =
    "position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;z-index:2147483647;padding:1rem 1.5rem;" +
    "background:#2b1416;color:#ffe9e9;border-top:3px solid #e5484d;font:14px/1.5 ui-monospace,Menlo,Consolas,monospace";
  // a page that goes on is looked at, so the trace keeps out of its way; one that crashed has nothing else to say
  const details = document.createElement("details");
  details.open = !detail.kept;
  const title = document.createElement("summary");
  title.textContent = detail.message;
  title.style.cssText = "font-weight:bold;cursor:pointer";
  const trace = document.createElement("pre");
  trace.textContent = detail.trace;
  trace.style.cssText = "white-space:pre-wrap;margin:.75rem 0 0;color:inherit;background:none";
  const close = document.createElement("button");
  close.textContent = "close";
  close.style.cssText = "float:right;font:inherit;color:inherit;background:none;border:1px solid currentColor;padding:.1rem .6rem;cursor:pointer";
  close.onclick = () => overlay.remove();
  details.append(title, trace);
  overlay.append(close, details);
  document.body.append(overlay);
});
