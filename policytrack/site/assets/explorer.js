// The list of agreements: narrowed by facets and words, sorted by columns, downloaded as shown. What an agreement is
// comes with the data; here it is only chosen, counted and put in order. The state is in the address, behind the #.
policytrackData.load("explorer").then((data) => {
  "use strict";
  const STEP = 12; // rows that are put on the page at once: about a screen; more follow before they are reached
  const PATIENCE = 250; // milliseconds after the last key before the number is announced
  const place = document.querySelector(".explorer");
  const find = (what) => place.querySelector(what);
  const form = find(".filters");
  const unfold = find(".unfold");
  const words = find("#words");
  const body = find("tbody");
  const rows = [...body.rows];
  const heads = [...place.querySelectorAll("th[data-order]")];
  const sorting = find("#sorting");
  const count = find(".count");
  const chips = find("ul.chosen");
  const more = find(".more");
  const downloads = find(".downloads");
  const nothing = find(".nothing");
  const total = rows.length;
  const { facets, agreements, commitments, orders, tiers } = data;
  const at = Object.fromEntries(facets.map((facet, number) => [facet.name, number]));
  const inputs = facets.map((facet) =>
    new Map([...form.querySelectorAll(`input[name="${facet.name}"]`)].map((input) => [input.value, input])));
  const numbers = facets.map((facet, number) =>
    facet.values.map((value) => inputs[number].get(value).closest("label").querySelector(".number")));
  const items = numbers.map((cells) => cells.map((cell) => cell.closest("li")));
  const chosenNumbers = inputs.map((values) => values.values().next().value?.closest("details").querySelector(".chosen-number"));
  const told = facets.map(() => []); // numbers as they stand on the page
  const labelOf = (facet, value) => inputs[facet].get(value).closest("label").querySelector(".choice").textContent;
  const titleOf = (facet) => inputs[facet].values().next().value.closest("fieldset").querySelector("legend").textContent;
  const plural = (number) => `${number.toLocaleString("en")} agreement${number === 1 ? "" : "s"}`;
  const AT_FIRST = { order: "date", down: true };

  let state = { words: "", chosen: facets.map(() => new Set()), ...AT_FIRST };
  let index = null; // of words, once it is there
  let shown = []; // places of the agreements that are shown, in order
  let drawn = 0;

  // What has to be asked of thousands at every key lies in plain rows of numbers: those of the list at a place stand
  // from where it begins to where the next begins.
  const rowOf = (lists) => {
    const begins = new Uint32Array(lists.length + 1);
    lists.forEach((list, place) => { begins[place + 1] = begins[place] + list.length; });
    return { begins, values: Uint16Array.from(lists.flat()) };
  };
  const valuesOf = facets.map((facet, number) => rowOf(agreements.map((values) => values[number])));
  const every = commitments.flat();
  const ofAgreement = rowOf(commitments).begins;
  const pillarOf = Uint16Array.from(every, ([pillar]) => pillar);
  const topicsOf = rowOf(every.map(([, topics]) => topics));
  const tierOf = Uint8Array.from(every, ([, , tier]) => tier);

  // Words: each has to begin some word of the agreement.
  const named = (text) => {
    const asked = policytrackFold(text).split(" ").filter(Boolean);
    if (!asked.length || !index) return null;
    return asked.reduce((found, word) => {
      const here = new Uint8Array(total);
      let low = 0, high = index.words.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (index.words[middle] < word) low = middle + 1; else high = middle;
      }
      for (; low < index.words.length && index.words[low].startsWith(word); low++) {
        let where = 0;
        for (const step of index.places[low]) here[where += step] = 1;
      }
      return found ? found.map((is, one) => is & here[one]) : here;
    }, null);
  };

  // Facets of agreements are asked one by one; pillar, topic and degree have to hold for one and the same commitment.
  const asked = (chosen) => facets.map((facet, number) => {
    const has = new Uint8Array(facet.values.length);
    for (const value of chosen[number]) if (facet.values.includes(value)) has[facet.values.indexOf(value)] = 1;
    return { has, size: has.reduce((sum, is) => sum + is, 0) };
  });
  const hits = ({ begins, values }, { has }, one) => {
    let number = 0;
    for (let at = begins[one]; at < begins[one + 1]; at++) number += has[values[at]];
    return number;
  };
  const isOfCommitments = facets.map((facet) => facet.commitments);
  const { pillar: PILLAR, topic: TOPIC, degree_at_least: DEGREE } = at;
  const FITS = -1, OUT = -2; // instead of the one facet that an agreement does not fit

  const choose = ({ words: text, chosen }) => {
    const wanted = asked(chosen);
    const said = named(text);
    const failed = new Int8Array(total).fill(FITS);
    if (said) said.forEach((is, one) => { if (!is) failed[one] = OUT; });
    facets.forEach((facet, number) => {
      if (isOfCommitments[number] || !wanted[number].size) return;
      const least = facet.join === "all" ? wanted[number].size : 1;
      for (let one = 0; one < total; one++) {
        if (failed[one] === OUT || hits(valuesOf[number], wanted[number], one) >= least) continue;
        failed[one] = failed[one] === FITS ? number : OUT;
      }
    });
    const least = wanted[DEGREE].size ? tiers[wanted[DEGREE].has.indexOf(1)] : 0;
    const onPillar = (one) => !wanted[PILLAR].size || wanted[PILLAR].has[pillarOf[one]];
    const onTopic = (one) => !wanted[TOPIC].size || hits(topicsOf, wanted[TOPIC], one);
    const isFirm = (one) => tierOf[one] >= least;
    const holds = new Uint8Array(total).fill(facets.every((_, facet) => !isOfCommitments[facet] || !wanted[facet].size));
    let number = 0;
    for (let one = 0; one < total; one++) {
      if (failed[one] === OUT) continue;
      for (let each = ofAgreement[one]; each < ofAgreement[one + 1] && !holds[one]; each++) {
        if (onPillar(each) && onTopic(each) && isFirm(each)) holds[one] = 1;
      }
      if (holds[one] && failed[one] === FITS) number++;
    }

    // How many agreements each value would leave, were it chosen besides, or in its facet instead.
    const counted = () => {
      const counts = facets.map((facet) => new Uint32Array(facet.values.length));
      const seen = facets.map((facet) => new Int32Array(facet.values.length).fill(-1));
      const tell = (facet, value, one) => {
        if (seen[facet][value] === one) return;
        seen[facet][value] = one;
        counts[facet][value]++;
      };
      for (let one = 0; one < total; one++) {
        if (failed[one] !== FITS) continue;
        let highest = -1;
        for (let each = ofAgreement[one]; each < ofAgreement[one + 1]; each++) {
          if (onTopic(each) && isFirm(each)) tell(PILLAR, pillarOf[each], one);
          if (!onPillar(each)) continue;
          if (onTopic(each)) highest = Math.max(highest, tierOf[each]);
          if (!isFirm(each)) continue;
          for (let topic = topicsOf.begins[each]; topic < topicsOf.begins[each + 1]; topic++) tell(TOPIC, topicsOf.values[topic], one);
        }
        tiers.forEach((reached, value) => { if (highest >= reached) tell(DEGREE, value, one); });
      }
      facets.forEach((facet, number) => {
        if (isOfCommitments[number]) return;
        const { begins, values } = valuesOf[number];
        const other = facet.join === "all" ? FITS : number; // one more of these cannot bring back what lacks another
        for (let one = 0; one < total; one++) {
          if (!holds[one] || (failed[one] !== FITS && failed[one] !== other)) continue;
          for (let value = begins[one]; value < begins[one + 1]; value++) counts[number][values[value]]++;
        }
      });
      return counts;
    };
    return { number, counted, isFound: (one) => holds[one] && failed[one] === FITS };
  };

  const sorted = new Map(); // all places in an order, worked out when it is first asked for
  const inOrder = () => {
    const name = `${state.down ? "-" : ""}${state.order}`;
    if (!sorted.has(name)) {
      const ranks = orders[state.order];
      const way = state.down ? -1 : 1;
      sorted.set(name, ranks.map((_, one) => one).sort((one, other) => way * (ranks[one] - ranks[other]) || one - other));
    }
    return sorted.get(name);
  };

  const draw = () => {
    const next = shown.slice(drawn, drawn + STEP).map((one) => rows[one]);
    if (drawn) body.append(...next); else body.replaceChildren(...next);
    drawn += next.length;
    more.hidden = drawn >= shown.length;
    near.unobserve(more); // what is observed anew is told of anew, though it may be as near as before
    near.observe(more);
  };
  const near = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && drawn < shown.length) draw();
  }, { rootMargin: "600px" });

  const button = (text, act, about) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    if (about) made.setAttribute("aria-label", about);
    made.addEventListener("click", act);
    return made;
  };
  const item = (...content) => {
    const made = document.createElement("li");
    made.append(...content);
    return made;
  };

  // What narrows the list now, each with the state without it.
  const constraints = () => {
    const listed = [];
    if (state.words.trim()) listed.push([`“${state.words.trim()}”`, { ...state, words: "" }]);
    state.chosen.forEach((values, facet) => values.forEach((value) => {
      const chosen = state.chosen.map((kept) => new Set(kept));
      chosen[facet].delete(value);
      listed.push([`${titleOf(facet)}: ${labelOf(facet, value)}`, { ...state, chosen }]);
    }));
    return listed;
  };

  let announcing;
  const announce = () => {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      const isWhole = shown.length === total;
      const waits = state.words.trim() && !index ? " (loading the words)" : "";
      count.textContent = (isWhole ? plural(total) : `${shown.length.toLocaleString("en")} of ${plural(total)}`) + waits;
    }, PATIENCE);
  };

  const keepFocus = (act) => () => {
    act();
    count.focus(); // what was pressed is gone
  };

  const write = (where, text) => { // a page that stays as it is needs no layout
    if (where.textContent !== text) where.textContent = text;
  };

  // The numbers beside the values: once the rows are to be seen, unless they have changed again by then.
  let telling = 0;
  const tell = (counted) => {
    const turn = ++telling;
    requestAnimationFrame(() => setTimeout(() => {
      if (turn !== telling) return;
      counted().forEach((of, facet) => of.forEach((number, value) => {
        if (told[facet][value] === number) return;
        told[facet][value] = number;
        numbers[facet][value].textContent = number.toLocaleString("en");
        items[facet][value].classList.toggle("none", !number);
      }));
    }));
  };

  const show = () => {
    const { counted, isFound } = choose(state);
    shown = inOrder().filter(isFound);
    drawn = 0;
    draw();
    tell(counted);
    heads.forEach((head) => {
      if (head.dataset.order === state.order) head.setAttribute("aria-sort", state.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    sorting.value = state.order;
    const limits = constraints();
    chips.hidden = !limits.length;
    chips.replaceChildren(...limits.map(([text, without]) =>
      item(button(text, keepFocus(() => change(without)), `Remove ${text}`))));
    if (limits.length > 1) chips.append(item(button("Remove all", keepFocus(clear))));
    chips.lastElementChild?.classList.toggle("all", limits.length > 1);
    write(unfold, limits.length ? `Filters (${limits.length})` : "Filters");
    chosenNumbers.forEach((where, facet) => {
      const { size } = state.chosen[facet];
      if (where) write(where, size ? ` ${size} chosen` : "");
    });
    nothing.hidden = shown.length > 0;
    downloads.hidden = !shown.length;
    find("table").hidden = !shown.length;
    if (!shown.length) {
      const ways = limits.map(([text, without]) => [text, without, choose(without).number]).filter((way) => way[2]);
      nothing.querySelector("p").textContent = ways.length
        ? "Take one of these away, and something is found:"
        : "Taking one away is not enough: two or more of them rule everything out.";
      find(".ways-back").replaceChildren(...ways.map(([text, without, number]) =>
        item(button(`Without ${text}`, keepFocus(() => change(without))), ` ${plural(number)}`)));
    }
    announce();
  };

  // The state in the address: words as q, facets by their names, sort as a column, with a minus for the greatest first.
  const written = () => {
    const said = new URLSearchParams();
    if (state.words.trim()) said.set("q", state.words.trim());
    state.chosen.forEach((values, facet) => values.forEach((value) => said.append(facets[facet].name, value)));
    if (state.order !== AT_FIRST.order || state.down !== AT_FIRST.down) said.set("sort", `${state.down ? "-" : ""}${state.order}`);
    return said.toString();
  };
  const read = () => {
    const said = new URLSearchParams(location.hash.slice(1));
    const sort = said.get("sort") ?? "";
    const order = sort.replace(/^-/, "");
    return {
      words: said.get("q") ?? "",
      chosen: facets.map((facet) => {
        const known = said.getAll(facet.name).filter((value) => facet.values.includes(value));
        return new Set(facet.join === "least" ? known.slice(0, 1) : known);
      }),
      ...(Object.hasOwn(orders, order) ? { order, down: sort.startsWith("-") } : AT_FIRST),
    };
  };
  let remembering;
  const remember = (isStep) => {
    clearTimeout(remembering);
    const address = `#${written()}`;
    if (address === (location.hash || "#")) return;
    try { history[isStep ? "pushState" : "replaceState"](null, "", address); } catch { location.replace(address); }
  };
  const reflect = () => {
    if (words.value.trim() !== state.words.trim()) words.value = state.words;
    inputs.forEach((values, facet) => values.forEach((input, value) => {
      input.checked = value ? state.chosen[facet].has(value) : !state.chosen[facet].size;
    }));
  };

  const need = () => {
    if (index) return;
    policytrackData.load("explorer-words", place.dataset.words).then((found) => {
      if (index) return;
      index = { words: found.words.split(" "), places: found.places };
      if (state.words.trim()) show();
    }, () => { /* the list stays as it is; the next key asks again */ });
  };

  const change = (next, { isStep = true } = {}) => {
    state = next;
    reflect();
    clearTimeout(remembering);
    if (isStep) remember(true); else remembering = setTimeout(remember, PATIENCE, false);
    if (state.words.trim()) need();
    show();
  };
  const clear = () => change({ ...state, words: "", chosen: facets.map(() => new Set()) });

  form.addEventListener("submit", (event) => event.preventDefault());
  words.addEventListener("focus", need);
  words.addEventListener("input", () => change({ ...state, words: words.value }, { isStep: false }));
  form.addEventListener("change", ({ target }) => {
    const facet = at[target.name];
    if (facet === undefined) return;
    const values = new Set([...inputs[facet]].filter(([value, input]) => value && input.checked).map(([value]) => value));
    change({ ...state, chosen: state.chosen.map((kept, number) => (number === facet ? values : kept)) });
  });
  unfold.addEventListener("click", () => {
    unfold.setAttribute("aria-expanded", String(form.classList.toggle("unfolded")));
  });
  const sortBy = (order) => {
    const isSame = state.order === order;
    const column = orders[order];
    change({ ...state, order, down: isSame ? !state.down : column && ["date", "firmest", "text", "source"].includes(order) });
  };
  heads.forEach((head) => {
    const text = head.textContent;
    head.replaceChildren(button(text, () => sortBy(head.dataset.order)));
  });
  sorting.addEventListener("change", () => sortBy(sorting.value));
  find(".clear").addEventListener("click", () => { clear(); words.focus(); });
  more.querySelector("button").addEventListener("click", () => {
    const next = drawn;
    draw();
    rows[shown[next]]?.querySelector("a").focus();
  });

  // Downloads: the lines of the shown agreements, as the library writes them.
  place.querySelectorAll("[data-download]").forEach((asked) => asked.addEventListener("click", async () => {
    const kind = asked.dataset.download;
    const table = await policytrackData.load("explorer-table", place.dataset.table).catch(() => null);
    if (!table) { count.textContent = "The data could not be loaded."; return; }
    const text = kind === "csv"
      ? table.header + shown.map((one) => table.lines[one]).join("")
      : `${JSON.stringify(shown.map((one) => table.agreements[one]), null, 2)}\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: kind === "csv" ? "text/csv" : "application/json" }));
    link.download = `${place.dataset.file}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }));

  const arrive = () => {
    if (location.hash && !location.hash.includes("=")) return; // an anchor of the page
    state = read();
    reflect();
    if (state.words.trim()) need();
    show();
  };
  addEventListener("hashchange", arrive);
  addEventListener("popstate", arrive);
  count.tabIndex = -1;
  form.hidden = false;
  sorting.closest("label").hidden = false;
  place.classList.add("ready");
  arrive();
  if (location.hash && !location.hash.includes("=")) show();
});
