import { closeBrackets, closeBracketsKeymap, insertBracket } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching, indentOnInput, indentUnit, syntaxHighlighting,
} from "@codemirror/language";
import { lintGutter, lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import {
  EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter,
  highlightSpecialChars, keymap, lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

import { sinceSubmission } from "./findings.js";
import { keyBar } from "./keybar.js";

// Typed over several lines, Chromium itself would write a style attribute into the line that is
// left, which our policy refuses with words on the console.
const overSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const range = document.getSelection().rangeCount && document.getSelection().getRangeAt(0);
    if (event.inputType !== "insertText" || view.composing || !range || range.collapsed) return false;
    // Not what the editor knows as selected: it learns of that only after the event.
    const anchor = view.posAtDOM(range.startContainer, range.startOffset);
    const head = view.posAtDOM(range.endContainer, range.endOffset);
    view.dispatch({ selection: { anchor, head } });
    const { state } = view;
    const change = insertBracket(state, event.data) ?? state.replaceSelection(event.data);
    view.dispatch(change, { scrollIntoView: true, userEvent: "input.type" });
    event.preventDefault();
    return true;
  },
});

export function openEditor(area, place, nonce) {
  const name = area.dataset.file;
  const view = new EditorView({
    doc: area.value,
    parent: place,
    extensions: [
      EditorView.cspNonce.of(nonce),
      EditorView.contentAttributes.of({
        "aria-label": name, "aria-describedby": "editor-keys", spellcheck: "false",
      }),
      lineNumbers(),
      highlightActiveLineGutter(),
      lintGutter(),
      highlightSpecialChars(),
      history(),
      drawSelection(),
      EditorState.allowMultipleSelections.of(true),
      EditorState.tabSize.of(4),
      indentUnit.of("    "),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      overSelection,
      highlightActiveLine(),
      highlightSelectionMatches(),
      search({ top: true }),
      syntaxHighlighting(classHighlighter),
      name.endsWith(".py") ? python() : [],
      sinceSubmission,
      keymap.of([
        ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...lintKeymap,
        indentWithTab, // Esc, then Tab leaves the editor: said below it
      ]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        const text = update.state.doc.toString();
        if (area.value.replaceAll("\r\n", "\n") === text) return;
        area.value = text;
        area.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    ],
  });
  place.prepend(keyBar(view));
  area.editor = view;
  area.hidden = true;
  // Whoever gives the textarea another text says so by this event.
  area.addEventListener("change", () => {
    const text = area.value.replaceAll("\r\n", "\n");
    if (text !== view.state.doc.toString()) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    }
  });
  area.labels[0]?.addEventListener("click", () => view.focus());
  return view;
}
