// Keeps what is typed: on the server soon after typing stops, and on this device while the server
// cannot be reached. Without it the form works as it is; only what was submitted is kept then.
(() => {
  "use strict";

  const PAUSE = 2000; // ms after the last key
  const RETRY = 10000;
  const timers = new Map();
  const saving = new Set();

  const isKept = (area) => area.matches?.("textarea[data-file]") && "drafts" in area.form.dataset;
  const areas = () => [...document.querySelectorAll("textarea[data-file]")].filter(isKept);
  const keyOf = (area) => `draft:${area.form.dataset.draftsKey}:${area.dataset.file}`;

  function say(area, text) {
    const state = area.form.querySelector("[data-draft-state]");
    if (state) state.textContent = text;
  }

  function clock(at) {
    return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  }

  // The device's own memory may be full or switched off: then there is only the server.
  function remember(area) {
    const kept = { text: area.value, version: Number(area.dataset.version) };
    try {
      localStorage.setItem(keyOf(area), JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  function remembered(area) {
    try {
      return JSON.parse(localStorage.getItem(keyOf(area)));
    } catch {
      return null;
    }
  }

  // An editor may stand over the textarea (frontend/): it follows what is put there.
  function put(area, text) {
    area.value = text;
    area.dispatchEvent(new Event("change"));
  }

  function forget(area) {
    try {
      localStorage.removeItem(keyOf(area));
    } catch {
      // nothing was remembered
    }
  }

  function schedule(area, wait = PAUSE) {
    clearTimeout(timers.get(area));
    timers.set(area, setTimeout(() => save(area), wait));
  }

  function notReached(area, why) {
    const place = remember(area) ? "kept on this device" : "keep this page open";
    say(area, `${why}, ${place}`);
    schedule(area, RETRY);
  }

  async function save(area) {
    clearTimeout(timers.get(area));
    timers.delete(area);
    if (!area.isConnected || area.dataset.conflict) return;
    if (saving.has(area)) return schedule(area);
    const { form } = area;
    const text = area.value;
    const body = new URLSearchParams({ file: area.dataset.file, text, version: area.dataset.version });
    if (form.dataset.keep) body.set("keep", "1");
    const headers = { "X-CSRFToken": form.querySelector("[name=csrfmiddlewaretoken]").value };
    saving.add(area);
    try {
      const keepalive = body.toString().length < 60000; // more a browser refuses
      const answer = await fetch(form.dataset.drafts, { method: "POST", headers, body, keepalive });
      if (!answer.headers.get("Content-Type")?.includes("json")) {
        return notReached(area, answer.redirected ? "Logged out" : "Not saved");
      }
      take(area, text, answer.status, await answer.json());
    } catch {
      notReached(area, "Offline");
    } finally {
      saving.delete(area);
    }
  }

  function take(area, text, status, said) {
    if (status === 409) return ask(area, said);
    if (said.refused) {
      remember(area);
      return say(area, `Not saved. ${said.refused}`);
    }
    area.dataset.version = said.version;
    delete area.form.dataset.keep;
    if (area.value !== text) return schedule(area);
    forget(area);
    say(area, `Saved ${clock(said.saved_at)}`);
  }

  function button(text, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "button button--quiet";
    element.textContent = text;
    element.addEventListener("click", act);
    return element;
  }

  // Somebody, mostly oneself on another page, has saved another text meanwhile.
  function ask(area, other) {
    const mine = area.value;
    remember(area);
    area.dataset.conflict = "yes";
    say(area, "Not saved: changed elsewhere");
    const panel = document.createElement("div");
    panel.className = "notice";
    panel.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = `${area.dataset.file} was changed on another page or device`
      + `${other.saved_at ? ` at ${clock(other.saved_at)}` : ""}. Which text do you want to go on with?`;
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "The other text";
    const shown = document.createElement("pre");
    shown.tabIndex = 0;
    shown.textContent = other.text;
    details.append(summary, shown);
    const goOn = (text) => {
      put(area, text);
      area.dataset.version = other.version;
      area.form.dataset.keep = "1"; // the text that is written over can be brought back
      delete area.dataset.conflict;
      panel.remove();
      (area.editor ?? area).focus();
      save(area);
    };
    const actions = document.createElement("p");
    actions.className = "actions";
    actions.append(
      button("Go on with mine", () => goOn(area.value)),
      button("Take the other", () => {
        goOn(other.text);
        const undo = button("Undo: mine again", () => {
          put(area, mine);
          undo.remove();
          save(area);
        });
        area.closest(".field").append(undo);
      }),
    );
    panel.append(words, details, actions);
    area.closest(".field").append(panel);
  }

  function begin(area) {
    const kept = remembered(area);
    if (!kept || kept.text === area.value) return forget(area);
    const other = { text: area.value, version: Number(area.dataset.version) };
    put(area, kept.text);
    if (kept.version === other.version && !area.form.dataset.keep) {
      say(area, "Brought back from this device");
      return save(area);
    }
    ask(area, other);
  }

  document.addEventListener("input", ({ target }) => {
    if (!isKept(target)) return;
    say(target, "Not saved yet");
    if (target.dataset.conflict) remember(target);
    else schedule(target);
  });
  addEventListener("online", () => areas().forEach((area) => remembered(area) && save(area)));
  // The page may never come back from here: what is under way is finished without it.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    for (const area of [...timers.keys()]) {
      remember(area);
      save(area);
    }
  });
  // The server does not know the reader's time zone.
  for (const time of document.querySelectorAll("[data-draft-state] time")) {
    time.textContent = clock(time.dateTime);
  }
  areas().forEach(begin);
})();
