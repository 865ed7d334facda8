// Choosing a span of time on the chart of coverage: by dragging across it, or with two handles and the arrow keys.
// Without this file every bar is a link to its year or month.
"use strict";

(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const STEP = 4; // pixels that a pointer moves before a click becomes a drag

  const element = (name, attributes) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  window.showResults = (address) => {
    if (!window.htmx) {
      location.assign(address);
      return;
    }
    const target = document.getElementById("found");
    window.htmx.ajax("GET", address, {
      source: target, target, select: "#found", swap: "outerHTML show:none", selectOOB: "#kept,#other-language", push: address,
    });
  };

  class Brush {
    constructor(frame) {
      this.frame = frame;
      this.svg = frame.querySelector("svg");
      this.mirrored = "mirrored" in frame.dataset;
      this.spans = frame.dataset.spans.split(" ");
      this.names = frame.dataset.names.split("|");
      this.height = Number(this.svg.querySelector("line").getAttribute("y1"));
      const [first, last] = this.asked();
      this.ends = { from: first, to: last };
      this.shade = element("rect", { class: "shade", y: 0, height: this.height, visibility: "hidden" });
      this.svg.prepend(this.shade);
      this.handles = { from: this.handle("from"), to: this.handle("to") };
      this.apply = Object.assign(document.createElement("button"), { className: "button quiet", hidden: true });
      frame.append(this.apply);
      this.apply.addEventListener("click", () => this.go());
      this.svg.addEventListener("pointerdown", (event) => this.press(event));
      this.show(false);
    }

    // The columns that the present dates cover; all of them where none are asked for.
    asked() {
      const marked = this.frame.dataset.chosen.split(" ").filter(Boolean).map((span) => this.spans.indexOf(span));
      return marked.length ? [Math.min(...marked), Math.max(...marked)] : [0, this.spans.length - 1];
    }

    handle(end) {
      const made = element("g", {
        class: "handle", role: "slider", tabindex: 0, "aria-label": this.frame.dataset[end],
        "aria-description": this.frame.dataset.hint, "aria-valuemin": 0, "aria-valuemax": this.spans.length - 1,
      });
      made.append(element("line", { y1: 0, y2: this.height }), element("circle", { cy: this.height / 2, r: 6 }));
      made.addEventListener("keydown", (event) => this.key(event, end));
      this.svg.append(made);
      return made;
    }

    // Percent from the left at which the column `number` begins (`side` 0) or ends (1) in time.
    edge(number, side) {
      const share = ((number + side) * 100) / this.spans.length;
      return this.mirrored ? 100 - share : share;
    }

    show(isChanging) {
      const { from, to } = this.ends;
      const [start, end] = [this.edge(from, 0), this.edge(to, 1)];
      this.shade.setAttribute("x", `${Math.min(start, end)}%`);
      this.shade.setAttribute("width", `${Math.abs(end - start)}%`);
      this.shade.setAttribute("visibility", isChanging ? "visible" : "hidden");
      this.place("from", from, start);
      this.place("to", to, end);
      this.apply.hidden = !isChanging;
      const { from: since, to: until, apply } = this.frame.dataset;
      this.apply.textContent = `${apply}: ${since} ${this.names[from]} ${until} ${this.names[to]}`;
    }

    place(end, number, at) {
      const handle = this.handles[end];
      handle.setAttribute("aria-valuenow", number);
      handle.setAttribute("aria-valuetext", this.names[number]);
      const [line, knob] = handle.children;
      line.setAttribute("x1", `${at}%`);
      line.setAttribute("x2", `${at}%`);
      knob.setAttribute("cx", `${at}%`);
    }

    key(event, end) {
      const last = this.spans.length - 1;
      const forward = this.mirrored ? "ArrowLeft" : "ArrowRight";
      const back = this.mirrored ? "ArrowRight" : "ArrowLeft";
      const now = this.ends[end];
      const moves = {
        [forward]: now + 1, [back]: now - 1, ArrowUp: now + 1, ArrowDown: now - 1, Home: 0, End: last,
        PageUp: now + 5, PageDown: now - 5,
      };
      if (event.key === "Enter") this.go();
      else if (event.key === "Escape") this.reset();
      else if (event.key in moves) this.move(end, moves[event.key]);
      else return;
      event.preventDefault();
    }

    move(end, number) {
      const { from, to } = this.ends;
      this.ends[end] = end === "from" ? Math.min(Math.max(number, 0), to) : Math.max(Math.min(number, this.spans.length - 1), from);
      this.show(true);
    }

    reset() {
      const [from, to] = this.asked();
      this.ends = { from, to };
      this.show(false);
    }

    go() {
      const address = new URL(location.href);
      address.searchParams.delete("page");
      address.searchParams.set("from", this.spans[this.ends.from]);
      address.searchParams.set("to", this.spans[this.ends.to]);
      address.hash = "";
      window.showResults(`${address.pathname}${address.search.replaceAll("%2C", ",")}`);
    }

    column(event) {
      const box = this.svg.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      const number = Math.floor((this.mirrored ? 1 - share : share) * this.spans.length);
      return Math.min(Math.max(number, 0), this.spans.length - 1);
    }

    press(event) {
      if (event.button || !event.isPrimary) return;
      const handle = event.target.closest(".handle");
      const grasped = Object.keys(this.handles).find((end) => this.handles[end] === handle);
      const { from, to } = this.ends;
      const origin = grasped === "from" ? to : grasped === "to" ? from : this.column(event);
      let isDragging = false;
      const move = (moved) => {
        if (!isDragging && Math.abs(moved.clientX - event.clientX) < STEP) return;
        isDragging = true;
        const here = this.column(moved);
        this.ends = { from: Math.min(origin, here), to: Math.max(origin, here) };
        this.show(true);
      };
      const drop = (dropped) => {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", drop);
        window.removeEventListener("pointercancel", drop);
        if (!isDragging) return;
        // The click that ends a drag is not one on the bar below.
        window.addEventListener("click", (click) => click.stopPropagation() ?? click.preventDefault(), { capture: true, once: true });
        setTimeout(() => (dropped.type === "pointerup" ? this.go() : this.reset()));
      };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", drop);
      window.addEventListener("pointercancel", drop);
    }
  }

  window.setUpBrushes = () => {
    for (const frame of document.querySelectorAll(".brush:not([data-ready])")) {
      frame.dataset.ready = "";
      new Brush(frame);
    }
  };
})();
