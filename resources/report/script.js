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
  const pieces = all("tbody tr, section > :is(p, ul, ol, dl, figure)", main).map((piece) => ({
    piece,
    text: folded(piece.textContent),
    heads: folded(headings(piece).join(" ")),
  }));
  const apart = all(".sheet > :not(section)", main);

  function headings(piece) {
    const said = [];
    for (let at = piece.closest("section"); at; at = at.parentElement.closest("section")) {
      const head = at.firstElementChild;
      if (/^H[3-6]$/.test(head.tagName)) said.push(head.textContent);
    }
    return said;
  }

  function search() {
    const words = folded(box.value).split(/\s+/).filter(Boolean);
    const searching = words.length > 0;
    let count = 0;
    for (const { piece, text, heads } of pieces) {
      const held = words.every((word) => text.includes(word) || heads.includes(word));
      const hit = held && words.some((word) => text.includes(word));
      piece.classList.toggle("unfound", searching && !held);
      if (hit) count += 1;
    }
    for (const section of sections.toReversed()) {
      const left = pieces.some(({ piece }) => section.contains(piece) && !piece.matches(".unfound"));
      section.classList.toggle("unfound", searching && !left);
    }
    for (const table of all("table", main)) {
      const left = table.querySelector("tbody tr:not(.unfound)");
      table.classList.toggle("unfound", searching && !left);
    }
    for (const piece of apart) piece.classList.toggle("unfound", searching && !piece.matches("table"));
    const { none, one, many } = found.dataset;
    const said = count === 0 ? none : count === 1 ? one : many;
    found.textContent = searching ? said.replace("{count}", count) : "";
    mark(words);
  }

  function mark(words) {
    if (!window.Highlight) return;
    const ranges = [];
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (words.length && walk.nextNode()) {
      const text = walk.currentNode.data.toLowerCase();
      for (const word of words) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(walk.currentNode, at);
          range.setEnd(walk.currentNode, Math.min(at + word.length, walk.currentNode.length));
          ranges.push(range);
        }
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

  // Whoever is led to a place sees it, whatever was searched for.
  function arrive() {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place || place === main) return;
    if (place.closest(".unfound")) clear();
    place.scrollIntoView({ block: "center", inline: "center" });
    const link = place.matches("a, [tabindex]") ? place : place.querySelector("a");
    if (place.matches(".place")) link?.focus({ preventScroll: true });
  }
  window.addEventListener("hashchange", arrive);

  // Drawings: larger and smaller by buttons, keys and the wheel, moved by dragging.
  const POINTS = 4 / 3;
  for (const figure of all(".drawing")) {
    const stage = figure.querySelector(".stage");
    const drawing = stage.querySelector("svg");
    const { width, height } = drawing.viewBox.baseVal;
    const room = () => (stage.clientWidth - 2) / width;
    let scale = Math.min(POINTS, Math.max(room(), 0.7));

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
    drag(stage);
    show(scale, 0, 0);
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
      const link = links.get(above.at(-1)?.id);
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
