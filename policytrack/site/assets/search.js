// The search on every page. Its index is in many files, and a search loads those it needs: what is in them is said where
// they are made, in search_index.py.
(() => {
  "use strict";
  const MOST = 10; // entries that are shown
  const MOST_OF_A_KIND = 4;
  const PATIENCE = 400; // milliseconds after the last key before the number is announced
  const root = document.body.dataset.root;
  const file = (name) => policytrackData.load(`search-${name}`, `${root}data/search/${name}.js`);

  // All words that begin so, each with its places.
  const beginning = async (begins, asked) => {
    const files = [];
    let at = Math.max(0, begins.findLastIndex((word) => word <= asked));
    do files.push(file(`words-${at}`)); while (begins[++at]?.startsWith(asked));
    return (await Promise.all(files)).flatMap(({ words, places }) =>
      words.map((word, number) => ({ word, written: places[number] })).filter(({ word }) => word.startsWith(asked)));
  };

  // What an asked word is to an entry, and all asked words are if each is.
  const FOUND = 1; // it begins a word of the entry
  const BEGINS = 2; // the title begins with what is asked
  const IS = 4; // the title is what is asked
  const NAMED = 8; // it begins a word of the title
  const marked = (words, asked, at, isLast, total) => {
    const marks = new Uint8Array(total);
    for (const { word, written } of words) {
      const isWhole = word === asked;
      const placed = isWhole ? BEGINS | IS : isLast ? BEGINS : 0;
      let code = 0, step = 0, shift = 0;
      for (let each = 0; each < written.length; each++) {
        const digit = written.charCodeAt(each) - 63;
        step |= (digit & 31) << shift;
        shift += 5;
        if (digit < 32) continue;
        code += step;
        step = shift = 0;
        const place = (code >> 1) & 31;
        const isHere = place === at + 1;
        const mark = !place ? FOUND : isHere ? FOUND | NAMED | placed : FOUND | NAMED;
        marks[code >> 6] |= isHere && isLast && !(code & 1) ? mark & ~IS : mark;
      }
    }
    return marks;
  };

  // Each word has to begin a word of the entry; best is what it is called, then a word of that, then what is about it.
  const look = async (text, index) => {
    const asked = policytrackFold(text).split(" ").filter((word) => word && !/^[a-z]$/.test(word)); // that is everywhere
    if (!asked.length || !index.words.length) return [];
    const words = await Promise.all(asked.map((word) => beginning(index.words, word)));
    const total = index.kinds.reduce((sum, [, number]) => sum + number, 0);
    const held = new Uint8Array(total).fill(FOUND | BEGINS | IS);
    const points = new Int8Array(total);
    words.forEach((found, at) => marked(found, asked[at], at, at === asked.length - 1, total).forEach((mark, entry) => {
      held[entry] &= mark;
      if (!(mark & NAMED)) points[entry]++;
    }));
    const best = [];
    let entry = 0;
    index.kinds.forEach(([label, number], kind) => {
      const kept = []; // a few, best first; what is as good keeps its order
      for (const end = entry + number; entry < end; entry++) {
        if (!held[entry]) continue;
        const sum = points[entry] - (held[entry] & IS ? 3 : held[entry] & BEGINS ? 1 : 0);
        let place = kept.length;
        while (place && kept[place - 1].sum > sum) place--;
        if (place < MOST_OF_A_KIND) kept.splice(place, 0, { entry, sum, kind, label });
        if (kept.length > MOST_OF_A_KIND) kept.pop();
      }
      best.push(...kept);
    });
    best.sort((one, other) => one.sum - other.sum || one.kind - other.kind);
    return Promise.all(best.slice(0, MOST).map(async ({ entry, label }) => {
      const entries = await file(`entries-${Math.floor(entry / index.entries)}`);
      return [label, ...entries[entry % index.entries]];
    }));
  };

  const enliven = (place) => {
    const input = place.querySelector("input");
    const list = place.querySelector("[role=listbox]");
    const status = place.querySelector("[role=status]");
    let active = -1;
    let announcing;
    let turn = 0; // of the latest search; what another has overtaken is not shown
    const options = () => [...list.children];

    const close = () => {
      turn++;
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
    const show = async () => {
      const text = input.value.trim();
      const mine = ++turn;
      if (!text) { list.replaceChildren(); close(); announce(""); return; }
      const found = await policytrackData.load("search-index", place.dataset.search)
        .then((index) => look(text, index)).catch(() => null);
      if (mine !== turn) return;
      if (!found) { close(); announce("The index could not be loaded"); return; }
      list.replaceChildren();
      for (const [label, title, about, address] of found) {
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
      policytrackData.load("search-index", place.dataset.search).catch(() => { /* the first key asks again */ });
      show();
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
