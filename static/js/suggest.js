// Suggestions under the search box: the combobox pattern of the ARIA Authoring Practices Guide 1.2.
// Without this file the box is a plain search field. Names and addresses come from its data attributes.
"use strict";

(() => {
  const PAUSE = 150; // milliseconds without a key before the archive is asked
  const SHORTEST = 2; // characters

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  class SuggestionBox {
    constructor(input, number) {
      this.input = input;
      this.active = -1;
      this.rows = [];
      this.list = make("ul", { id: `suggestions-${number}`, className: "suggestions", hidden: true });
      this.list.setAttribute("role", "listbox");
      this.list.setAttribute("aria-label", input.dataset.suggestName);
      this.status = make("div", { className: "unseen" });
      this.status.setAttribute("role", "status");
      input.closest(".ask").append(this.list, this.status);
      this.describe();
      this.listen();
    }

    describe() {
      const attributes = {
        role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox",
        "aria-expanded": "false", "aria-controls": this.list.id,
      };
      for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
    }

    listen() {
      this.input.addEventListener("input", () => this.askSoon());
      this.input.addEventListener("keydown", (event) => this.press(event));
      this.input.addEventListener("blur", () => this.close());
      // The box keeps the focus while a row is chosen with the mouse or a finger.
      this.list.addEventListener("mousedown", (event) => event.preventDefault());
      this.list.addEventListener("click", (event) => {
        const option = event.target.closest("[role=option]");
        if (option) this.choose([...this.list.children].indexOf(option));
      });
    }

    askSoon() {
      clearTimeout(this.timer);
      this.request?.abort();
      const typed = this.input.value.trim();
      if (typed.length < SHORTEST) {
        this.close();
        return;
      }
      this.timer = setTimeout(() => this.ask(typed), PAUSE);
    }

    async ask(typed) {
      this.request = new AbortController();
      const address = `${this.input.dataset.suggest}?${new URLSearchParams({ q: typed })}`;
      try {
        const response = await fetch(address, { signal: this.request.signal });
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        this.show((await response.json()).suggestions);
      } catch (error) {
        if (error.name === "AbortError") return;
        this.close();
        console.warn(error); // the search itself still works
      }
    }

    show(rows) {
      if (document.activeElement !== this.input) return;
      this.rows = rows;
      this.list.replaceChildren(...rows.map((row, number) => this.option(row, number)));
      this.toggle(rows.length > 0);
      const { suggestCount, suggestNone } = this.input.dataset;
      this.status.textContent = rows.length ? `${suggestCount} ${rows.length}` : suggestNone;
    }

    option(row, number) {
      const label = make("span", { className: "label", lang: row.lang, dir: "auto", textContent: row.label });
      const hint = make("span", { className: "hint" }, make("bdi", { textContent: row.hint }));
      const option = make("li", { id: `${this.list.id}-${number}` }, label, hint);
      option.dataset.type = row.type;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }

    toggle(isOpen) {
      this.list.hidden = !isOpen;
      this.input.setAttribute("aria-expanded", String(isOpen));
      this.activate(-1);
    }

    close() {
      clearTimeout(this.timer);
      this.request?.abort();
      this.toggle(false);
      this.status.textContent = "";
    }

    activate(number) {
      this.list.children[this.active]?.setAttribute("aria-selected", "false");
      this.active = number;
      const option = this.list.children[number];
      if (!option) {
        this.input.removeAttribute("aria-activedescendant");
        return;
      }
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    }

    choose(number) {
      location.assign(this.rows[number].url);
    }

    press(event) {
      if (event.isComposing) return;
      if (this.list.hidden) {
        if (event.key === "ArrowDown" && this.input.value.trim().length >= SHORTEST) {
          event.preventDefault();
          this.ask(this.input.value.trim());
        }
        return;
      }
      const act = this.actions()[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    }

    // Home, End and Enter belong to the text until a row is active. Past either end lies the text itself.
    actions() {
      const last = this.rows.length - 1;
      const always = {
        ArrowDown: () => this.activate(this.active === last ? -1 : this.active + 1),
        ArrowUp: () => this.activate(this.active === -1 ? last : this.active - 1),
        Escape: () => this.close(),
      };
      if (this.active === -1) return always;
      return {
        ...always,
        Home: () => this.activate(0),
        End: () => this.activate(last),
        Enter: () => this.choose(this.active),
      };
    }
  }

  document.querySelectorAll("input[data-suggest]").forEach((input, number) => new SuggestionBox(input, number));
})();
