// Several files: one at a time, by tabs. Without this script they stand below each other.
import { fields } from "./fields.js";

let chosen = ""; // the file whose tab is open, over swaps of the page

export function showTabs() {
  const all = fields();
  if (all.length < 2) return;
  const files = all.map(({ area }) => area.dataset.file);
  const refused = all.find(({ field }) => field.querySelector(".errorlist"));
  if (refused) chosen = refused.area.dataset.file;
  if (!files.includes(chosen)) [chosen] = files;
  for (const { field, area, place } of all) {
    field.hidden = area.dataset.file !== chosen;
    field.querySelector("label").hidden = true;
    place.id = `panel:${area.dataset.file}`;
    place.setAttribute("role", "tabpanel");
    place.setAttribute("aria-labelledby", `tab:${area.dataset.file}`);
  }
  const list = document.querySelector("[data-tabs]");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Files of your answer");
  list.hidden = false;
  list.replaceChildren(...all.map(({ area }) => tab(area.dataset.file)));
}

export function openTab(file) {
  if (chosen === file) return;
  chosen = file;
  showTabs();
}

function tab(file) {
  const button = document.createElement("button");
  button.type = "button";
  button.id = `tab:${file}`;
  button.textContent = file;
  button.setAttribute("role", "tab");
  button.setAttribute("aria-controls", `panel:${file}`);
  button.setAttribute("aria-selected", String(file === chosen));
  button.tabIndex = file === chosen ? 0 : -1;
  button.addEventListener("click", () => {
    openTab(file);
    document.getElementById(`tab:${file}`).focus();
  });
  button.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const files = fields().map(({ area }) => area.dataset.file);
    const next = files[(files.indexOf(file) + step + files.length) % files.length];
    openTab(next);
    document.getElementById(`tab:${next}`).focus();
  });
  return button;
}
