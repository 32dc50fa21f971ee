// On the page of an agreement: buttons that copy, evidence that opens where a link leads to it, all of it in print, and
// the section that is read marked in the contents.
(() => {
  "use strict";
  const text = (button) => {
    if (button.dataset.from) return document.getElementById(button.dataset.from).textContent;
    const { copy, address } = button.dataset;
    return address === undefined ? copy : new URL(copy, location.href).href;
  };
  const say = (button, words) => {
    const label = button.firstChild;
    button.dataset.label ??= label.data;
    label.data = words;
    setTimeout(() => { label.data = button.dataset.label; }, 2000);
  };
  const copy = async (said) => {
    try { await navigator.clipboard.writeText(said); return true; } catch { /* no permission, or a page of a folder */ }
    const field = document.createElement("textarea");
    field.value = said;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      const done = await copy(text(button));
      button.focus();
      say(button, done ? "Copied" : "Select it to copy");
    });
  }

  const unfold = () => {
    const place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    place.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();

  const links = new Map([...document.querySelectorAll(".contents > ul > li > a")].map((link) => [link.hash.slice(1), link]));
  const inView = new Set();
  const watched = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) inView[isIntersecting ? "add" : "delete"](target.id);
    const [first] = [...links.keys()].filter((name) => inView.has(name));
    for (const [name, link] of links) {
      if (name === first) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }, { rootMargin: "-60px 0px -70% 0px" });
  for (const name of links.keys()) watched.observe(document.getElementById(name));

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });
})();
