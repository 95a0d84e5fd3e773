// What a verdict says of lines: marks beside them, and links in the result that lead to them.
import { setDiagnostics } from "@codemirror/lint";
import { ChangeSet, StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

import { areaOf, fields } from "./fields.js";
import { openTab } from "./tabs.js";

const submitted = StateEffect.define();

// The changes since the text was submitted, so that "line 3" is found after lines were put above
// it; null where the text is not one that was judged.
export const sinceSubmission = StateField.define({
  create: () => null,
  update(before, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(submitted)) return { text: transaction.newDoc, changes: ChangeSet.empty(transaction.newDoc.length) };
    }
    if (!before || !transaction.docChanged) return before;
    return { text: before.text, changes: before.changes.compose(transaction.changes) };
  },
});

function place(view, number) {
  const base = view.state.field(sinceSubmission);
  const text = base?.text ?? view.state.doc;
  const line = text.line(Math.min(Math.max(number, 1), text.lines));
  if (!base) return { from: line.from, to: line.to };
  return { from: base.changes.mapPos(line.from, 1), to: base.changes.mapPos(line.to, -1) };
}

const marks = () => [...document.querySelectorAll("#result [data-says]")];

export function showFindings() {
  for (const { area } of fields()) {
    const view = area.editor;
    const known = view.state.field(sinceSubmission);
    if (!known && area.dataset.submitted) view.dispatch({ effects: submitted.of(null) });
    const found = view.state.field(sinceSubmission)
      ? marks().filter((element) => element.dataset.file === area.dataset.file)
      : [];
    const diagnostics = found.map((element) => {
      const { from, to } = place(view, Number(element.dataset.line));
      const severity = element.dataset.severity ?? "error";
      return { from, to: Math.max(from, to), severity, message: element.dataset.says };
    });
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }
}

export function jumps() {
  // From here on lines are counted in the text that is being judged.
  document.addEventListener("htmx:before:request", ({ target }) => {
    if (!target.matches?.("form.answer")) return;
    for (const { area } of fields()) area.editor?.dispatch({ effects: submitted.of(null) });
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("#result a[data-line]");
    const area = link && areaOf(link.dataset.file);
    if (!area?.editor) return;
    event.preventDefault();
    openTab(link.dataset.file);
    const { from, to } = place(area.editor, Number(link.dataset.line));
    area.editor.dispatch({
      selection: { anchor: Math.max(from, to) },
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
    area.editor.focus();
    area.editor.dom.scrollIntoView({ block: "nearest" });
  });
}
