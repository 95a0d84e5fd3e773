// Proposes the device's time zone where none has been chosen yet; saving it is the reader's decision.
(() => {
  "use strict";
  const choice = document.querySelector("select[name=time_zone]");
  const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!choice || choice.value || ![...choice.options].some((option) => option.value === guess)) return;
  choice.value = guess;
  const note = document.createElement("p");
  note.className = "meta";
  note.setAttribute("role", "status");
  note.textContent = `Your device says ${guess}. Save to use it.`;
  choice.after(note);
})();
