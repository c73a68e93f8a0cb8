// Opens a cited passage in a panel beside the text. Without this file every mark is a plain link.
(() => {
  "use strict";
  if (!("HTMLDialogElement" in window) || !window.fetch) return;

  let panel = null;
  let asked = 0;

  function make() {
    const dialog = document.createElement("dialog");
    dialog.className = "source-panel";
    dialog.setAttribute("aria-labelledby", "bronpaneel-kop");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "small close";
    close.textContent = "Sluit";
    close.addEventListener("click", () => dialog.close());
    const body = document.createElement("div");
    body.className = "panel-body";
    dialog.append(close, body);
    // A click beside the panel lands on the dialog itself.
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    document.body.append(dialog);
    return dialog;
  }

  // The address of the passage behind a mark: its own, or that of the entry in the list of sources.
  function passageOf(link) {
    const url = new URL(link.href);
    if (url.origin !== location.origin) return null;
    if (url.pathname.startsWith("/bronnen/")) return url.hash ? url : null;
    if (url.pathname !== location.pathname || !url.hash) return null;
    const entry = document.getElementById(decodeURIComponent(url.hash.slice(1)));
    const inner = entry && entry.querySelector('a[href^="/bronnen/"]');
    return inner ? new URL(inner.href) : null;
  }

  function fragment(url) {
    const address = new URL(url);
    address.pathname += "/passage";
    address.searchParams.set("passage", decodeURIComponent(url.hash.slice(1)));
    address.hash = "";
    return address;
  }

  async function open(url) {
    const turn = ++asked;
    try {
      const response = await fetch(fragment(url), { headers: { Accept: "text/html" } });
      if (!response.ok) throw new Error(String(response.status));
      const html = await response.text();
      if (turn !== asked) return;
      panel ||= make();
      const body = panel.querySelector(".panel-body");
      body.innerHTML = html; // made and escaped by our own server
      const heading = body.querySelector(".panel-title");
      heading.id = "bronpaneel-kop";
      if (!panel.open) panel.showModal();
      heading.focus();
      const first = body.querySelector("mark");
      if (first) first.scrollIntoView({ block: "center" });
    } catch {
      if (turn === asked) location.assign(url);
    }
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a.mark, a[data-source]");
    const url = link && passageOf(link);
    if (!url || (panel && panel.contains(link))) return;
    event.preventDefault();
    open(url);
  });
})();
