// Keys of the whole site: / searches, ? shows them all, Ctrl+Enter and Ctrl+Shift+Enter press the
// buttons of the answer form. Single keys can be turned off (WCAG 2.1.4), on this device.
(() => {
  "use strict";

  const OFF = "single-keys-off";

  const isOff = () => {
    try {
      return localStorage.getItem(OFF) !== null;
    } catch {
      return false;
    }
  };

  function turn(off) {
    try {
      if (off) localStorage.setItem(OFF, "1");
      else localStorage.removeItem(OFF);
    } catch {
      // the device keeps nothing: then they stay as they are
    }
  }

  // A check box takes no letters, and keeps the focus for a moment after its dialog has closed.
  const TYPED_INTO = [
    "input:not([type=checkbox], [type=radio], [type=submit], [type=button])",
    "textarea",
    "select",
    "[contenteditable]:not([contenteditable=false])",
  ].join(", ");

  const isTyping = (element) => element?.closest?.(TYPED_INTO);

  function press(combination, event) {
    const button = document.querySelector(`[data-shortcut="${combination}"]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    event.stopPropagation();
    button.click();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      press(event.shiftKey ? "Ctrl+Shift+Enter" : "Ctrl+Enter", event);
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOff()) return;
    if (event.key === "/") {
      const search = document.querySelector("input[type=search]");
      if (!search) return;
      event.preventDefault();
      search.focus();
    }
    if (event.key === "?") document.getElementById("keyboard")?.showModal();
  }, { capture: true });

  const map = document.getElementById("keyboard");
  const choice = map?.querySelector("[name=single-keys]");
  if (choice) {
    choice.checked = !isOff();
    choice.addEventListener("change", () => turn(!choice.checked));
  }
  for (const opener of document.querySelectorAll("[data-opens=keyboard]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => map.showModal());
  }
})();
