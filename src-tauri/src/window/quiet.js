// Runs before the page, in every system's webview: what a browser brings and this window must not do.
// A menu over a picture copies or saves it, a drag takes it out; reloading and printing are not ours to offer.
(() => {
  const isField = (target) => target instanceof Element && target.closest("input, textarea") !== null;
  addEventListener("contextmenu", (event) => isField(event.target) || event.preventDefault(), true);
  addEventListener("dragstart", (event) => event.preventDefault(), true);
  const plain = new Set(["F5", "F12", "BrowserRefresh"]);
  const withControl = new Set(["r", "p", "s", "u", "o"]);
  addEventListener(
    "keydown",
    (event) => {
      const isControl = event.ctrlKey || event.metaKey;
      if (plain.has(event.key) || (isControl && !event.altKey && withControl.has(event.key.toLowerCase())))
        event.preventDefault();
    },
    true,
  );
})();
