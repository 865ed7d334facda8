// Facts in the margin light their place in the text, and the text its facts, when they are pointed at or have the focus.
// Without this file the links still lead there and the target is lit.
"use strict";

(() => {
  const LIT = "lit";

  const placeOf = (link) => {
    const target = document.getElementById(link.hash.slice(1));
    return target?.closest(".fact") && target.classList.contains("anchor") ? target.closest(".fact") : target;
  };

  const toggle = (elements, isLit) => elements.forEach((element) => element.classList.toggle(LIT, isLit));

  const listen = (element, others) => {
    for (const name of ["pointerenter", "focusin"]) element.addEventListener(name, () => toggle(others, true));
    for (const name of ["pointerleave", "focusout"]) element.addEventListener(name, () => toggle(others, false));
  };

  const facts = new Map(); // element of the text → links of the margin
  document.querySelectorAll('.margin a[href^="#"]').forEach((link) => {
    const place = placeOf(link);
    if (!place) return;
    listen(link, [place]);
    facts.set(place, [...(facts.get(place) ?? []), link]);
  });
  facts.forEach((links, place) => listen(place, links));
})();
