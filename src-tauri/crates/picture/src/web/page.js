// What a journey's page can do: pan, zoom, search, lanes, personas, cards, a list for small screens. It makes no markup from
// text, asks no network, and without it the page is still a table that can be read.
"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const root = document.documentElement;
  const [view, sheet, map, flows, stages, panel, said] = ["view", "sheet", "map", "flows", "stages", "panel", "said"].map((id) => document.getElementById(id));
  const words = document.body.dataset;
  const rtl = getComputedStyle(document.body).direction === "rtl";
  root.classList.add("js");
  const say = (text) => (said.textContent = text);

  let listed = false;
  let chosen = "";

  // Zoom: the sheet is laid out larger, so that heads stay in view and letters stay sharp.
  let zoom = 1;
  const scale = (wanted, at) => {
    const before = zoom;
    zoom = Math.min(4, Math.max(0.1, wanted));
    const box = view.getBoundingClientRect();
    const [x, y] = at ? [at.clientX - box.left, at.clientY - box.top] : [view.clientWidth / 2, view.clientHeight / 2];
    const [left, top] = [(view.scrollLeft + x) / before, (view.scrollTop + y) / before];
    sheet.style.zoom = zoom;
    view.scrollTo(left * zoom - x, top * zoom - y);
    one("#hundred").textContent = `${Math.round(zoom * 100)} %`;
  };
  const room = () => {
    sheet.style.zoom = 1;
    return [(view.clientWidth - 4) / sheet.offsetWidth, (view.clientHeight - 4) / sheet.offsetHeight];
  };
  const fit = () => {
    scale(Math.min(...room(), 1.5));
    view.scrollTo(0, 0);
  };
  // At first as wide as the window, as long as it can be read.
  const begin = () => {
    scale(Math.min(Math.max(room()[0], 0.7), 1.2));
    view.scrollTo(rtl ? view.scrollWidth : 0, 0);
  };
  one("#in").onclick = () => scale(zoom * 1.25);
  one("#out").onclick = () => scale(zoom / 1.25);
  one("#hundred").onclick = () => scale(1);
  one("#fit").onclick = fit;
  view.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    scale(zoom * Math.exp(-event.deltaY / 300), event);
  }, { passive: false });
  let pinch = null;
  const span = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  view.addEventListener("touchmove", (event) => {
    if (event.touches.length !== 2 || listed) return;
    event.preventDefault();
    const [a, b] = event.touches;
    const wide = span([a, b]);
    if (pinch) scale(zoom * (wide / pinch), { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 });
    pinch = wide;
  }, { passive: false });
  view.addEventListener("touchend", () => (pinch = null));

  // Pan: drag with the mouse; fingers and wheels scroll by themselves.
  let drag = null;
  view.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" || event.button > 1 || event.target.closest("button, a, input, select")) return;
    drag = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop };
  });
  addEventListener("pointermove", (event) => {
    if (!drag) return;
    view.classList.add("grabbing");
    view.scrollTo(drag.left + drag.x - event.clientX, drag.top + drag.y - event.clientY);
  });
  addEventListener("pointerup", () => {
    drag = null;
    view.classList.remove("grabbing");
  });
  view.classList.add("grab");

  // Cards: the panel shows what a card holds.
  const cards = all(".card");
  const home = new Map(cards.map((card) => [card, card.parentNode]));
  let back = null;
  const open = (card) => {
    const more = one(".more", card).cloneNode(true);
    const title = one("#title");
    title.textContent = card.dataset.title;
    one("#where").textContent = card.dataset.where;
    one("#held").replaceChildren(more);
    panel.hidden = false;
    chosen = card.id;
    panel.scrollTop = 0;
    back = one(".face", card);
    title.focus({ preventScroll: true });
    draw();
  };
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    chosen = "";
    back?.focus();
    draw();
  };
  one("#close").onclick = close;
  const show = (card) => {
    const row = card.closest("tr");
    if (row?.hidden) toggle(row.dataset.lane, true);
    const [box, frame] = [card.getBoundingClientRect(), view.getBoundingClientRect()];
    view.scrollBy(box.left + box.width / 2 - frame.left - frame.width / 2, box.top + box.height / 2 - frame.top - frame.height / 2);
  };
  document.addEventListener("click", (event) => {
    const face = event.target.closest(".face");
    if (face) return open(face.closest(".card"));
    const link = event.target.closest('a[href^="#c"]');
    const card = link && cards.find((card) => card.id === link.getAttribute("href").slice(1));
    if (!card) return;
    event.preventDefault();
    show(card);
    open(card);
  });

  // Search: what a card says and holds.
  const find = one("#find");
  const texts = cards.map((card) => `${card.dataset.title} ${card.dataset.where} ${card.textContent}`.toLocaleLowerCase());
  let hits = [];
  let at = 0;
  const mark = () => {
    cards.forEach((card) => card.classList.toggle("found", card === hits[at]));
    const count = find.value.trim() ? `${hits.length ? at + 1 : 0} / ${hits.length}` : "";
    one("#count").textContent = count;
    if (hits.length) show(hits[at]);
  };
  const seek = () => {
    const wanted = find.value.trim().toLocaleLowerCase();
    const fits = cards.map((_, place) => texts[place].includes(wanted));
    hits = wanted ? cards.filter((card, place) => fits[place] && !card.hidden) : [];
    cards.forEach((card, place) => card.classList.toggle("faint", wanted !== "" && !fits[place]));
    at = 0;
    mark();
    if (wanted && !hits.length) say(words.none);
  };
  find.oninput = seek;
  find.onkeydown = (event) => {
    if (event.key === "Escape" && find.value) {
      find.value = "";
      seek();
      event.stopPropagation();
    }
    if (event.key !== "Enter" || !hits.length) return;
    event.preventDefault();
    if (event.altKey) return open(hits[at]);
    at = (at + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
    mark();
    say(`${hits[at].dataset.title}, ${hits[at].dataset.where}`);
  };

  // Lanes and personas.
  const boxes = all("#lanes input");
  const toggle = (lane, on) => {
    all("tr[data-lane]").filter((row) => row.dataset.lane === lane).forEach((row) => (row.hidden = !on));
    all("#stages div[data-lane]").filter((part) => part.dataset.lane === lane).forEach((part) => (part.hidden = !on));
    boxes.filter((box) => box.value === lane).forEach((box) => (box.checked = on));
    draw();
  };
  boxes.forEach((box) => (box.onchange = () => toggle(box.value, box.checked)));
  const who = one("#who");
  const curveOf = (part) => (home.get(part) ?? part).closest(".curve");
  const travel = () => {
    const wanted = who.value;
    const parts = [...cards.filter((card) => card.dataset.who), ...all(".curve g[data-who]")];
    const own = new Set(parts.filter((part) => part.dataset.who === wanted).map(curveOf));
    // Where a persona has no feelings of their own, everyone's stand for theirs.
    const stands = (part) => part.dataset.who === wanted || (part.dataset.who === "all" && !own.has(curveOf(part)));
    parts.forEach((part) => part.toggleAttribute("hidden", wanted !== "" && !stands(part)));
    all(".people > li").forEach((part) => (part.hidden = wanted !== "" && part.dataset.person !== wanted));
    draw();
  };
  if (who) who.onchange = travel;

  // Flows: drawn where the cards came to stand.
  const links = JSON.parse(one("#links").textContent);
  const shape = (name, values) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(values).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  };
  const places = new Map(cards.filter((card) => card.id).map((card) => [card.id, card]));
  function draw() {
    if (listed) return;
    const from = sheet.getBoundingClientRect();
    const place = (id) => {
      const box = places.get(id)?.getBoundingClientRect();
      if (!box || !box.width) return null;
      const [left, right] = [(box.left - from.left) / zoom, (box.right - from.left) / zoom];
      return { start: rtl ? right : left, end: rtl ? left : right, middle: ((box.top + box.bottom) / 2 - from.top) / zoom };
    };
    flows.replaceChildren(...links.flatMap(([a, b, share]) => {
      const [here, there] = [place(a), place(b)];
      if (!here || !there) return [];
      const bend = Math.max(18, Math.abs(there.start - here.end) / 2) * (rtl ? -1 : 1);
      const d = `M${here.end} ${here.middle}C${here.end + bend} ${here.middle} ${there.start - bend} ${there.middle} ${there.start} ${there.middle}`;
      // What goes back or far runs behind cards, and is faint until its card is chosen.
      const gap = (there.start - here.end) * (rtl ? -1 : 1);
      const kind = [a, b].includes(chosen) ? "chosen" : gap < 0 || gap > 60 ? "far" : "near";
      return [shape("path", { d, class: kind, "stroke-width": 1.5 + share * 3 })];
    }));
  }
  addEventListener("resize", () => requestAnimationFrame(draw));

  // The list: stage by stage, the same cards in another place.
  const choice = one("#list");
  const titled = (level, text) => {
    const made = document.createElement(level);
    made.textContent = text;
    made.dir = "auto";
    return made;
  };
  const people = one(".people");
  const fill = () => {
    const steps = new Map();
    if (people) stages.append(people);
    all("thead [data-stage]").forEach((head) => {
      const section = document.createElement("section");
      section.append(titled("h2", head.dataset.stage));
      for (const { step, name } of JSON.parse(head.dataset.steps)) {
        if (name) section.append(titled("h3", name));
        const part = document.createElement("div");
        part.dataset.level = name ? "h4" : "h3";
        steps.set(step, part);
        section.append(part);
      }
      stages.append(section);
    });
    for (const card of cards) {
      const part = steps.get(Number(card.dataset.step));
      const lane = card.dataset.lane;
      let group = part && all("div", part).find((group) => group.dataset.lane === lane);
      if (part && !group) {
        group = document.createElement("div");
        group.dataset.lane = lane;
        group.hidden = boxes.some((box) => box.value === lane && !box.checked);
        const list = document.createElement("ul");
        list.className = card.classList.contains("f") ? "cell f" : "cell";
        group.append(titled(part.dataset.level, card.dataset.laneName), list);
        part.append(group);
      }
      group?.lastChild.append(card);
    }
  };
  const list = (on) => {
    if (listed === on) return;
    listed = on;
    choice.setAttribute("aria-pressed", on);
    if (on) fill();
    else {
      cards.forEach((card) => home.get(card).append(card));
      if (people) sheet.prepend(people);
      stages.replaceChildren();
    }
    sheet.hidden = on;
    stages.hidden = !on;
    all(".zooms").forEach((part) => (part.hidden = on));
    draw();
  };
  choice.onclick = () => list(!listed);
  const narrow = matchMedia("(max-width: 720px)");
  const follow = () => list(narrow.matches);
  narrow.addEventListener("change", follow);
  let printed = false;
  addEventListener("beforeprint", () => {
    printed = listed;
    list(true);
  });
  addEventListener("afterprint", () => list(printed));

  // Light and dark: the system's, until the button is used.
  const dark = one("#dark");
  const night = matchMedia("(prefers-color-scheme: dark)");
  const paint = (on) => {
    root.dataset.theme = on ? "dark" : "light";
    dark.setAttribute("aria-pressed", on);
  };
  paint(night.matches);
  night.addEventListener("change", () => paint(night.matches));
  dark.onclick = () => paint(root.dataset.theme !== "dark");

  // Keys.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      all("details[open]").forEach((menu) => (menu.open = false));
      return close();
    }
    if (event.target.closest("input, select, summary, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] }[event.key];
    const act = { "/": () => find.focus(), "+": () => scale(zoom * 1.25), "=": () => scale(zoom * 1.25), "-": () => scale(zoom / 1.25), 0: () => scale(1), f: fit }[event.key];
    if (step && !event.target.closest("#panel")) view.scrollBy(...step);
    else if (act && !(listed && event.key !== "/")) act();
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    all("details[open]").filter((menu) => !menu.contains(event.target)).forEach((menu) => (menu.open = false));
  });

  if (who?.value) travel();
  follow();
  if (!listed) begin();
  draw();
})();
