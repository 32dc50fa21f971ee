// Choosing two to four agreements and setting them side by side. Everything shown was judged when the site was made:
// this arranges verdicts, reasons and evidence that data/compare/ holds, in the order of the address, and judges nothing.
(() => {
  "use strict";
  const MOST = 4;
  const choices = [...document.querySelectorAll("[data-id]")];
  const shelf = document.getElementById("compared");
  const told = document.getElementById("told");
  const list = document.getElementById("choose");
  const jump = list.querySelector(".to-compared");
  const names = new Map(choices.map((one) => [one.dataset.id, one.querySelector("a").textContent]));
  let chosen = [];
  let turn = 0;
  let isTray = false; // a button that goes with its row must hand the focus on

  const make = (tag, content, attributes = {}) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...[content].flat(9).filter((piece) => piece !== null && piece !== undefined && piece !== ""));
    return made;
  };
  const link = (words, address) => make("a", words, { href: address });
  const pairOf = (one, other) => [one, other].sort((a, b) => (a < b ? -1 : 1)).join("..");
  const data = (name) => window.policytrackData.load(`compare/${name}`, `../data/compare/${name}.js`);

  // The address: #first..second..third
  const read = () => {
    const asked = decodeURIComponent(location.hash.slice(1)).split("..");
    return [...new Set(asked)].filter((id) => names.has(id)).slice(0, MOST);
  };
  const choose = (ids) => {
    chosen = ids;
    history.replaceState(null, "", ids.length ? `#${ids.join("..")}` : location.pathname + location.search);
    show();
  };

  // Boxes before the links, which now are labels of the boxes as well.
  for (const one of choices) {
    const id = one.dataset.id;
    const box = make("input", [], { type: "checkbox", id: `box-${id}` });
    const label = make("label", [names.get(id), one.querySelector(".when")], { for: box.id });
    one.classList.add("has-box");
    one.replaceChildren(box, label);
    box.addEventListener("change", () =>
      choose(box.checked ? [...chosen, id] : chosen.filter((other) => other !== id)));
  }
  document.querySelectorAll(".with-script").forEach((part) => { part.hidden = false; });
  document.querySelectorAll(".without-script").forEach((part) => { part.hidden = true; });

  // An address that names a comparison is about that: the list of choices is folded until it is asked for.
  const fold = (isFolded) => list.classList.toggle("folded", isFolded);
  jump.addEventListener("click", () => {
    const title = document.getElementById("compared-title");
    title.scrollIntoView();
    title.focus({ preventScroll: true });
  });

  const field = document.getElementById("narrow");
  const reduce = window.policytrackFold;
  const words = new Map(choices.map((one) =>
    [one, reduce(`${one.closest(".of-pair").querySelector("h3").textContent} ${one.textContent}`)]));
  let waiting = 0;
  field.addEventListener("input", () => {
    const wanted = reduce(field.value).split(" ").filter(Boolean);
    let left = 0;
    for (const one of choices) {
      one.hidden = !wanted.every((word) => words.get(one).includes(word));
      left += one.hidden ? 0 : 1;
    }
    for (const part of document.querySelectorAll(".of-pair")) part.hidden = !part.querySelector("li:not([hidden])");
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      told.textContent = !wanted.length ? "" : left ? `${left} of ${choices.length} agreements.` : "Nothing found.";
    }, 300);
  });

  const evidenceOf = (side) => {
    if (!side.evidence.length) return null;
    const count = side.evidence.length;
    const pieces = side.evidence.map((piece) => make("blockquote", [
      piece.passage ? `“${piece.passage}” ` : "",
      /^https?:/.test(piece.link) ? make("a", piece.source, { href: piece.link, rel: "noopener external" }) : piece.source,
    ]));
    return make("details", [make("summary", `${count} ${count === 1 ? "piece" : "pieces"} of evidence`), pieces]);
  };
  const sideOf = (side) => [
    make("p", side.text || side.value),
    side.text ? make("p", side.value, { class: "when" }) : null,
    evidenceOf(side),
  ];
  // A row of one comparison, as a cell below the other agreement.
  const cell = (row, side) => make("td", row ? [
    make("p", row.verdict, { class: "verdict" }), side ? sideOf(side) : null, make("p", row.reason, { class: "when" }),
  ] : "—");

  // One table for each chapter: a row for all that the first has, then a row for each thing that only another has.
  const tables = (about, found) => {
    const [first, ...others] = chosen;
    const keyOf = (row, at, isOurs) => row[isOurs === (first < others[at]) ? "a" : "b"];
    const lines = new Map(); // by title of the chapter
    const add = (title, line) => lines.set(title, [...(lines.get(title) || []), line]);
    const known = new Map(); // by key of what the first has
    found.forEach((one, at) => one.chapters.forEach((part) => part.rows.forEach((row) => {
      const key = keyOf(row, at, true);
      const line = known.get(key) || { subject: row.subject, key, rows: [] };
      line.rows[at] = row;
      if (key === null || !known.has(key)) add(part.title, key === null ? { ...line, rows: [], alone: [row, at] } : line);
      if (key !== null) known.set(key, line);
    })));
    const drawn = ({ subject, key, rows, alone }) => make("tr", [
      make("th", [make("p", subject, { class: "subject" }), key ? sideOf(about.get(first).sides[key]) : null], { scope: "row" }),
      others.map((other, at) => {
        const row = alone && alone[1] === at ? alone[0] : rows[at];
        const theirs = row && keyOf(row, at, false);
        return alone && alone[1] !== at ? make("td", []) : cell(row, theirs && about.get(other).sides[theirs]);
      }),
    ]);
    const order = (title) => Math.min(...found.map(({ chapters }) => {
      const at = chapters.findIndex((part) => part.title === title);
      return at < 0 ? Infinity : at;
    }));
    return [...lines].sort(([one], [other]) => order(one) - order(other)).map(([title, rows]) =>
      region(title, table(title, about, rows.sort((one, other) => !!one.alone - !!other.alone).map(drawn))));
  };
  const table = (title, about, lines) => make("table", [
    make("caption", title),
    make("thead", make("tr", chosen.map((id) => make("th", about.get(id).name, { scope: "col" })))),
    make("tbody", lines),
  ], { class: "beside" });
  const region = (label, content) => make("div", content, { class: "scrolled", role: "region", tabindex: "0", "aria-label": label });

  const overview = (about, found) => {
    const [first, ...others] = chosen;
    const labels = [...new Set(found.flatMap((one) => one.pillars.map((row) => row[0])))];
    const square = (answer) => make("td", answer ? answer.text : "not mentioned",
      { class: answer && answer.level ? `step-${answer.level}` : answer ? answer.tone : "absent" });
    const lines = labels.map((label) => {
      const rows = found.map((one) => one.pillars.find((row) => row[0] === label));
      const at = rows.findIndex(Boolean);
      return make("tr", [
        make("th", label, { scope: "row" }),
        square(rows[at][first < others[at] ? 1 : 2]),
        others.map((other, number) => square(rows[number] && rows[number][first < other ? 2 : 1])),
      ]);
    });
    return region("By pillar", make("table", [
      make("caption", make("span", "By pillar: the firmest promise of each, judged by its verb")),
      make("thead", make("tr", [make("th", "Pillar", { scope: "col" }), chosen.map((id) => make("th", about.get(id).name, { scope: "col" }))])),
      make("tbody", lines),
    ], { class: "squares" }));
  };

  const tray = () => make("ul", [...chosen.map((id, at) => make("li", [
    make("span", names.get(id)),
    at ? button("Put first", `Put first: ${names.get(id)}`, () => choose([id, ...chosen.filter((other) => other !== id)])) : null,
    button("Remove", `Remove: ${names.get(id)}`, () => choose(chosen.filter((other) => other !== id))),
  ])), make("li", toList, { class: "others" })], { class: "chosen" });
  const toList = make("button", "Choose others", { type: "button" });
  toList.addEventListener("click", () => { fold(false); field.focus(); });
  const button = (label, said, act) => {
    const made = make("button", label, { type: "button", "aria-label": said });
    made.addEventListener("click", () => { isTray = true; act(); });
    return made;
  };

  const put = (title, content) => {
    shelf.replaceChildren(title, tray(), ...content);
    if (isTray && shelf.hidden) fold(false);
    if (isTray) (shelf.hidden ? field : title).focus();
    isTray = false;
  };
  const show = async () => {
    const mine = (turn += 1);
    for (const one of choices) {
      const box = one.querySelector("input");
      box.checked = chosen.includes(one.dataset.id);
      box.disabled = !box.checked && chosen.length === MOST;
    }
    shelf.hidden = !chosen.length;
    jump.hidden = chosen.length < 2;
    const title = make("h2", "Side by side", { id: "compared-title", tabindex: "-1" });
    if (chosen.length < 2) {
      put(title, [make("p", "Tick one more to compare it with.")]);
      told.textContent = chosen.length ? "One chosen: tick another." : "";
      return;
    }
    const [first, ...others] = chosen;
    const heard = `${names.get(first)} compared with ${others.map((id) => names.get(id)).join(", ")}.`;
    try {
      const about = new Map(await Promise.all(chosen.map(async (id) => [id, await data(id)])));
      const found = await Promise.all(others.map((other) => data(pairOf(first, other))));
      if (mine !== turn) return;
      const pages = make("ul", others.map((other) =>
        make("li", link(`${about.get(first).name} and ${about.get(other).name}: page of the two`, `${pairOf(first, other)}.html`))));
      put(title, [overview(about, found), ...tables(about, found), make("h3", "In full"), pages]);
      shelf.style.setProperty("--columns", chosen.length);
      told.textContent = heard;
    } catch {
      if (mine !== turn) return;
      put(title, [make("p",
        "This site has no comparison of these: it keeps those of agreements that speak most of the same things. " +
        `The command makes any: policytrack compare ${first} ${others[0]}`)]);
      told.textContent = "No comparison of these is kept here.";
    }
  };
  window.addEventListener("hashchange", () => { chosen = read(); show(); });
  chosen = read();
  fold(chosen.length > 1);
  if (chosen.length) show();
})();
