// Puts an editor over each textarea of an answer. The textarea stays what is sent: it always
// holds the editor's text, so that the form, the drafts and the server need not know of editors.
import { fields } from "./fields.js";
import { jumps, showFindings } from "./findings.js";
import { openEditor } from "./open.js";
import { showTabs } from "./tabs.js";

const { nonce } = document.currentScript;

function enhance() {
  for (const { area, place } of fields()) {
    if (!area.editor) openEditor(area, place, nonce);
  }
  showTabs();
  showFindings();
}

// What was typed while an answer was on its way is newer than the text that came back with it.
function afterSwap() {
  for (const { area } of fields()) {
    if (!area.editor) continue;
    area.value = area.editor.state.doc.toString();
    area.hidden = true;
  }
  enhance();
}

document.addEventListener("htmx:after:swap", afterSwap);
jumps();
enhance();
