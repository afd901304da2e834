/** Filters the list, opens what a link points at, and unfolds everything for printing. The report can be read without it. */
export const script = `"use strict";
(() => {
  const form = document.getElementById("filters");
  const items = [...document.querySelectorAll("#list > .finding")];
  const shown = document.getElementById("shown");
  const texts = new Map();
  const textOf = (item) => {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  };
  const apply = () => {
    const wanted = new FormData(form);
    const words = String(wanted.get("text")).toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const item of items) {
      const fits =
        ["severity", "pillar", "verdict"].every((name) => !wanted.get(name) || item.dataset[name] === wanted.get(name)) &&
        words.every((word) => textOf(item).includes(word));
      item.hidden = !fits;
      if (fits) count++;
    }
    shown.value = count === items.length ? count + (count === 1 ? " finding" : " findings") : count + " of " + items.length;
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden && form) {
      form.reset();
      apply();
    }
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll(":is(.finding, .more, .pillar, .request):not([open])")];
    for (const item of closed) item.open = true;
  });
  addEventListener("afterprint", () => {
    for (const item of closed) item.open = false;
  });
  for (const figure of document.querySelectorAll(".snippet")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    const code = figure.querySelector("code");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = "Selected";
      }
    });
    figure.querySelector("figcaption").append(button);
  }
})();
`;
