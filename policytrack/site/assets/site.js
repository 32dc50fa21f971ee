// On every page: the button for light and dark, and the page that one is on brought into the row of pages.
(() => {
  "use strict";
  const root = document.documentElement;
  const button = document.querySelector(".appearance");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.appearance ? root.dataset.appearance === "dark" : system.matches);
  const label = () => {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", `${button.textContent} appearance`);
  };
  if (button) {
    button.hidden = false;
    label();
    system.addEventListener("change", label);
    button.addEventListener("click", () => {
      root.dataset.appearance = isDark() ? "light" : "dark";
      try { localStorage.setItem("policytrack-appearance", root.dataset.appearance); } catch { /* it lasts for this page */ }
      label();
    });
  }
  const here = document.querySelector(".site-header nav [aria-current]");
  const row = here?.closest("nav");
  if (here && here.offsetLeft + here.offsetWidth > row.clientWidth - 32) {
    row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
  }
})();

// Data arrive as scripts, because a page opened from a folder may not fetch: each calls policytrackData(name, value).
// policytrackData.load(name, address) gives a promise of the value, and loads the script when nobody has yet; without
// an address it waits for a script of the page.
(() => {
  "use strict";
  const held = new Map();
  const slot = (name) => {
    if (!held.has(name)) {
      const one = {};
      one.value = new Promise((resolve, reject) => Object.assign(one, { resolve, reject }));
      held.set(name, one);
    }
    return held.get(name);
  };
  window.policytrackData = (name, value) => slot(name).resolve(value);
  window.policytrackData.load = (name, address) => {
    const one = slot(name);
    if (address && !one.asked) {
      one.asked = true;
      const script = document.createElement("script");
      script.src = address;
      script.onerror = () => { held.delete(name); one.reject(new Error(`no ${address}`)); };
      document.head.append(script);
    }
    return one.value;
  };
  // As the filters of the library reduce text: words without case, accents and punctuation. A character is a mark that
  // combines when normal order moves it before or behind another mark; vowel signs do not move, and stay.
  const moves = (pair) => pair.normalize("NFD") !== pair;
  const combines = (mark) => moves(`${mark}\u0334`) || moves(`\u0345${mark}`);
  window.policytrackFold = (text) =>
    text.normalize("NFKD").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ")
      .replace(/\p{M}/gu, (mark) => (combines(mark) ? "" : mark))
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ").trim();
})();
