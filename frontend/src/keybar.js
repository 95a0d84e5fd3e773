// What a phone's keyboard hides two layers deep. Shown by the style sheet where there is no mouse.
import { insertBracket } from "@codemirror/autocomplete";
import { indentLess, indentMore } from "@codemirror/commands";

const insert = (text) => (view) => {
  const pair = insertBracket(view.state, text);
  view.dispatch(pair ?? view.state.replaceSelection(text), { scrollIntoView: true });
};

const KEYS = [
  ["Indent", "⇥", indentMore],
  ["Unindent", "⇤", indentLess],
  ...[..."()[]{}:\"'=_#"].map((sign) => [sign, sign, insert(sign)]),
];

export function keyBar(view) {
  const bar = document.createElement("div");
  bar.className = "keybar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Keys for code");
  for (const [name, face, act] of KEYS) {
    const key = document.createElement("button");
    key.type = "button";
    key.textContent = face;
    if (name !== face) key.setAttribute("aria-label", name);
    key.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the keyboard up
    key.addEventListener("click", () => {
      act(view);
      view.focus();
    });
    bar.append(key);
  }
  return bar;
}
