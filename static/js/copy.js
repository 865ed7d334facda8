// Buttons that copy what their `data-copy` holds. Without this file, or without a clipboard, they stay hidden.
"use strict";

(() => {
  const SAID = 2000; // milliseconds that a button says that it did

  const listen = (button) => {
    const label = [...button.childNodes];
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.replaceChildren(button.dataset.copied);
      setTimeout(() => button.replaceChildren(...label), SAID);
    });
  };

  // Browsers keep the clipboard from pages that come without HTTPS, but for those of one's own machine.
  if (navigator.clipboard) document.querySelectorAll("button[data-copy]").forEach(listen);
})();
