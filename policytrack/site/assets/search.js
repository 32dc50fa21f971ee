// The search on every page: what is typed is looked up in an index that is loaded when a field is first entered.
(() => {
  "use strict";
  const MOST = 10; // entries that are shown
  const MOST_OF_A_KIND = 4;
  const PATIENCE = 400; // milliseconds after the last key before the number is announced
  const root = document.body.dataset.root;

  const prepared = ({ kinds, entries }) => entries.map(([kind, title, about, address, words], number) => {
    const whole = typeof about === "number" ? entries[about] : null;
    const folded = policytrackFold(title);
    return {
      number, kind, title, label: kinds[kind],
      about: whole ? whole[1] : about,
      address: whole ? whole[3] + address : address,
      name: ` ${folded}`,
      more: ` ${policytrackFold(`${words ?? ""} ${whole ? whole[1] : about}`)}`,
    };
  });
  let entries = null;
  const load = (address) => policytrackData.load("search-index", address).then((found) => {
    if (entries) return;
    entries = prepared(found);
    look("aa"); // the first pass over fresh strings is slow; better now than under the first key
  });

  // Each word has to begin a word of the entry; best is what it is called, then a word of that, then what is about it.
  const score = (entry, begun, whole) => {
    let sum = entry.name === whole ? -3 : entry.name.startsWith(whole) ? -1 : 0;
    for (const word of begun) {
      if (entry.name.includes(word)) continue;
      if (!entry.more.includes(word)) return null;
      sum += 1;
    }
    return sum;
  };
  let last = { whole: "", found: null }; // who types on looks only among what was found before
  const look = (text) => {
    const folded = policytrackFold(text);
    const begun = folded.split(" ").filter(Boolean).map((word) => ` ${word}`);
    if (!begun.length || /^[a-z]$/.test(folded)) return []; // one letter begins something everywhere
    const whole = ` ${folded}`;
    const among = last.found && whole.startsWith(last.whole) ? last.found : entries;
    const found = [];
    const best = new Map(); // of each kind a few, best first; whatever is as good keeps its order
    for (const entry of among) {
      entry.points = score(entry, begun, whole);
      if (entry.points === null) continue;
      found.push(entry);
      const kept = best.get(entry.kind) ?? best.set(entry.kind, []).get(entry.kind);
      let place = kept.length;
      while (place && kept[place - 1].points > entry.points) place--;
      if (place < MOST_OF_A_KIND) kept.splice(place, 0, entry);
      if (kept.length > MOST_OF_A_KIND) kept.pop();
    }
    last = { whole, found };
    return [...best.values()].flat().sort((one, other) => one.points - other.points || one.kind - other.kind).slice(0, MOST);
  };

  const enliven = (place) => {
    const input = place.querySelector("input");
    const list = place.querySelector("[role=listbox]");
    const status = place.querySelector("[role=status]");
    let active = -1;
    let announcing;
    const options = () => [...list.children];

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
    };
    const mark = (place) => {
      active = place;
      options().forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
      if (active < 0) { input.removeAttribute("aria-activedescendant"); return; }
      input.setAttribute("aria-activedescendant", options()[active].id);
      options()[active].scrollIntoView({ block: "nearest" });
    };
    const piece = (kind, text) => {
      const made = document.createElement("span");
      made.className = kind;
      made.textContent = text;
      return made;
    };
    const option = (address, ...content) => {
      const made = document.createElement("li");
      made.id = `${list.id}-${list.children.length}`;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.dataset.address = address;
      made.append(...content);
      list.append(made);
    };
    const everything = () => `${place.dataset.list}#${new URLSearchParams({ q: input.value.trim() })}`;
    const announce = (text) => {
      clearTimeout(announcing);
      announcing = setTimeout(() => { status.textContent = text; }, PATIENCE);
    };
    const show = () => {
      const text = input.value.trim();
      list.replaceChildren();
      if (!text || !entries) { close(); announce(""); return; }
      const found = look(text);
      for (const entry of found) {
        const { label, title, about, address } = entry;
        option(root + address, piece("kind", label), " ", piece("title", title), " ", piece("about", about));
      }
      option(everything(), piece("all", `All agreements with “${text}”`));
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(-1);
      announce(found.length ? `${found.length} found, best first; arrow down to choose` : "Nothing found under this name");
    };
    const go = (address) => {
      close();
      location.assign(address);
    };

    input.addEventListener("focus", () => {
      load(place.dataset.search).then(() => { if (document.activeElement === input) show(); }, () => announce("The index could not be loaded"));
    });
    input.addEventListener("input", show);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const last = list.children.length - 1;
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) { show(); return; }
        const next = event.key === "ArrowDown" ? active + 1 : active - 1;
        mark(next > last ? -1 : next < -1 ? last : next);
      } else if (event.key === "Enter" && input.value.trim()) {
        event.preventDefault();
        go(active >= 0 ? options()[active].dataset.address : everything());
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault(); // the first time it closes the list, the second time the browser empties the field
        close();
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", (event) => {
      const address = event.target.closest("[role=option]")?.dataset.address;
      if (!address) return;
      if (event.ctrlKey || event.metaKey) open(address, "_blank", "noopener"); else go(address);
    });
    place.hidden = false;
  };
  document.querySelectorAll("[data-search]").forEach(enliven);
})();
