"use strict";
// Without this script the whole report can be read, followed and printed; it adds a search, larger
// and smaller drawings, and contents that tell where the reader is.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/\u00ad/g, "");

  // The search: what has all the words stays, with the headings above it.
  const main = document.getElementById("report");
  const box = document.getElementById("search");
  const found = document.getElementById("found");
  const sections = all("section", main);
  const pieces = all("tbody tr, section > :is(p, ul, ol, dl, figure)", main).map((piece) => {
    const around = sectionsAround(piece);
    const heads = around.map((section) => section.firstElementChild).filter((head) => head.matches("h3, h4, h5, h6"));
    return {
      piece,
      around,
      text: folded(piece.textContent),
      heads: folded(heads.map((head) => head.textContent).join(" ")),
    };
  });
  const apart = all(".sheet > :not(section, table)", main);
  const leading = all("nav li").map((line) => [line, line.firstElementChild.hash.slice(1)]);

  function sectionsAround(piece) {
    const around = [];
    for (let at = piece.closest("section"); at; at = at.parentElement.closest("section")) around.push(at);
    return around;
  }

  function search() {
    const words = folded(box.value).split(/\s+/).filter(Boolean);
    const searching = words.length > 0;
    const kept = new Set();
    let count = 0;
    for (const { piece, text, heads, around } of pieces) {
      const held = words.every((word) => text.includes(word) || heads.includes(word));
      piece.classList.toggle("unfound", searching && !held);
      if (!held) continue;
      for (const section of around) kept.add(section);
      if (piece.matches("tr") || words.some((word) => text.includes(word))) count += 1;
    }
    for (const section of sections) section.classList.toggle("unfound", searching && !kept.has(section));
    for (const table of all("table", main)) {
      const left = table.querySelector("tbody tr:not(.unfound)");
      table.classList.toggle("unfound", searching && !left);
    }
    for (const piece of apart) piece.classList.toggle("unfound", searching);
    for (const [line, key] of leading) {
      line.classList.toggle("unfound", !!document.getElementById(key)?.closest(".unfound"));
    }
    const { none, one, many } = found.dataset;
    const said = count === 0 ? none : count === 1 ? one : many;
    found.textContent = searching ? said.replace("{count}", count) : "";
    mark(words);
  }

  function mark(words) {
    if (!window.Highlight) return;
    // A word may hold soft hyphens where it can be parted.
    const signs = (word) => Array.from(word, (sign) => sign.replace(/[\\^$.*+?()[\]{}|]/, "\\$&"));
    const sought = words.map((word) => signs(word).join("\u00ad?")).join("|");
    const ranges = [];
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (sought && walk.nextNode()) {
      for (const hit of walk.currentNode.data.matchAll(new RegExp(sought, "giu"))) {
        const range = new Range();
        range.setStart(walk.currentNode, hit.index);
        range.setEnd(walk.currentNode, hit.index + hit[0].length);
        ranges.push(range);
      }
    }
    CSS.highlights.set("hit", new Highlight(...ranges));
  }

  function clear() {
    box.value = "";
    search();
  }

  box.closest("[role=search]").hidden = false;
  box.addEventListener("input", search);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
    if (event.key === "Enter") main.querySelector("tbody tr:not(.unfound)")?.scrollIntoView({ block: "center" });
  });

  // Whoever is led to a place sees it: whatever was searched for, however small the drawing was.
  const enlarge = new Map();

  function arrive() {
    const key = decodeURIComponent(location.hash.slice(1));
    const place = document.getElementById(key);
    if (!place) return;
    if (place.closest(".unfound")) clear();
    for (const line of all(".lit", main)) line.classList.remove("lit");
    if (place.matches(".place")) {
      main.querySelector(`[data-label="${key}"]`)?.classList.add("lit");
      enlarge.get(place.closest(".stage"))();
      place.scrollIntoView({ block: "center", inline: "center" });
      if (place.matches("a")) place.focus({ preventScroll: true });
    } else if (place.matches("tr")) {
      place.scrollIntoView({ block: "center" });
    }
  }
  window.addEventListener("hashchange", arrive);

  // Drawings: larger and smaller by buttons, keys and the wheel, moved by dragging.
  const POINTS = 4 / 3;
  const READABLE = 0.85;
  for (const figure of all(".drawing")) {
    const stage = figure.querySelector(".stage");
    const drawing = stage.querySelector("svg");
    const { width, height } = drawing.viewBox.baseVal;
    const room = () => (stage.clientWidth - 2) / width;
    let scale = Math.min(POINTS, Math.max(room(), READABLE));

    function show(wanted, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
      const next = Math.min(4, Math.max(Math.min(room(), 0.2), wanted));
      const left = ((stage.scrollLeft + x) * next) / scale - x;
      const top = ((stage.scrollTop + y) * next) / scale - y;
      scale = next;
      drawing.setAttribute("width", width * scale);
      drawing.setAttribute("height", height * scale);
      stage.scrollTo(left, top);
    }

    const ways = { in: () => show(scale * 1.25), out: () => show(scale / 1.25), fit: () => show(room()) };
    const keys = { "+": ways.in, "=": ways.in, "-": ways.out, 0: ways.fit };
    figure.querySelector(".zoom").hidden = false;
    for (const button of all("[data-zoom]", figure)) {
      button.addEventListener("click", ways[button.dataset.zoom]);
    }
    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    });
    stage.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = stage.getBoundingClientRect();
      show(scale * Math.exp(-event.deltaY / 300), event.clientX - left, event.clientY - top);
    }, { passive: false });
    enlarge.set(stage, () => { if (scale < READABLE) show(1); });
    drag(stage);
    show(scale, 0, 0);
    // What comes first is seen first, on whatever level it happens.
    const first = figure.querySelector("[id].place")?.getBBox();
    if (first) stage.scrollTop = (first.y - drawing.viewBox.baseVal.y) * scale - stage.clientHeight / 2;
  }

  function drag(stage) {
    let from = null;
    stage.addEventListener("pointerdown", (event) => {
      if (event.pointerType === "mouse" && event.button === 0) {
        from = { x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop };
      }
    });
    window.addEventListener("pointermove", (event) => {
      if (!from || (!stage.matches(".held") && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 5)) return;
      stage.classList.add("held");
      stage.scrollTo(from.left + from.x - event.clientX, from.top + from.y - event.clientY);
    });
    window.addEventListener("pointerup", () => {
      from = null;
      // After the click that ends a drag, which is to lead nowhere.
      setTimeout(() => stage.classList.remove("held"));
    });
    stage.addEventListener("dragstart", (event) => event.preventDefault());
    stage.addEventListener("click", (event) => {
      if (stage.matches(".held")) event.preventDefault();
    }, { capture: true });
  }

  // What has all its room shown need not be stopped at on the way through with the Tab key.
  const frames = all(":not(.drawing) > .stage, .wide", main);
  const stops = () => {
    for (const frame of frames) {
      const moves = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight;
      frame.tabIndex = moves ? 0 : -1;
    }
  };
  window.addEventListener("resize", stops);
  stops();

  // The contents: open where there is room beside the report, and where the reader is is marked.
  const contents = document.querySelector("nav details");
  if (contents) {
    const narrow = matchMedia("(max-width: 60rem)");
    const fold = () => { contents.open = !narrow.matches; };
    narrow.addEventListener("change", fold);
    fold();
    contents.addEventListener("click", (event) => {
      if (narrow.matches && event.target.closest("a")) contents.open = false;
    });
    const links = new Map(all("a", contents).map((link) => [link.hash.slice(1), link]));
    const heads = [...links.keys()].map((key) => document.getElementById(key)).filter(Boolean);
    let waiting = false;
    const here = () => {
      waiting = false;
      const above = heads.filter((head) => head.offsetParent && head.getBoundingClientRect().top < 160);
      for (const link of links.values()) link.removeAttribute("aria-current");
      const { scrollHeight, clientHeight } = document.documentElement;
      const last = scrollY > 0 && scrollY + clientHeight >= scrollHeight - 2;
      const link = links.get((last ? heads : above).at(-1)?.id);
      link?.setAttribute("aria-current", "location");
      if (link && !narrow.matches) {
        const side = contents.parentElement;
        const { top, bottom } = link.getBoundingClientRect();
        const frame = side.getBoundingClientRect();
        if (top < frame.top) side.scrollTop -= frame.top - top + 40;
        if (bottom > frame.bottom) side.scrollTop += bottom - frame.bottom + 40;
      }
    };
    document.addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(here);
      waiting = true;
    }, { passive: true });
    here();
  }

  if (location.hash) arrive();
})();
