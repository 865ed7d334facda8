// Filtering without loading the page anew (htmx does that), and a search box within long facets.
// Without this file every link is a link and every facet is whole behind its "more".
"use strict";

(() => {
  const LONG = 8; // values of a facet that are seen at a glance

  // As names are compared elsewhere: without hamza, vowels and tatweel.
  const fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}|ـ/gu, "").replaceAll("ى", "ي").replaceAll("ة", "ه").toLowerCase();

  // A box above each long facet that leaves only the values whose name holds what is typed.
  const addFinder = (facet) => {
    const rows = [...facet.querySelectorAll("li")];
    if (rows.length <= LONG || facet.querySelector(".find")) return;
    const box = Object.assign(document.createElement("input"), {
      type: "search", className: "find", autocomplete: "off", placeholder: facet.dataset.find, dir: "auto",
    });
    box.setAttribute("aria-label", facet.dataset.find);
    const rest = facet.querySelector("details");
    box.addEventListener("input", () => {
      const wanted = fold(box.value.trim());
      for (const row of rows) row.hidden = !fold(row.querySelector(".label").textContent).includes(wanted);
      if (rest && wanted) rest.open = true;
    });
    facet.querySelector("ul").before(box);
  };

  const setUp = () => {
    document.querySelectorAll("[data-find]").forEach(addFinder);
    window.setUpBrushes?.();
  };

  // What a reader had open, and where the focus was: the exchange of the results forgets both.
  let open = [];
  let focused = "";

  const remember = () => {
    open = [...document.querySelectorAll("#found details[open][id]")].map((element) => element.id);
    focused = document.activeElement?.id;
  };

  const restore = () => {
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    const total = document.querySelector("#found .total");
    (document.getElementById(focused) ?? total)?.focus({ preventScroll: true });
    document.getElementById("announcement").textContent = total?.textContent ?? "";
  };

  setUp();
  if (!window.htmx) return;

  document.addEventListener("htmx:beforeSwap", remember);
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "found") return;
    setUp();
    restore();
  });
  // An answer that cannot be shown in place, or none: let the browser show what there is.
  for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, (event) => location.assign(event.detail.pathInfo.finalRequestPath));
  }
  // Links within a picture are not known to htmx as links.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("#found svg a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    window.showResults(link.getAttribute("href"));
  });
})();
