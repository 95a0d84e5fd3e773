// Comforts of long pages: a button that copies a block of code, how far one has read, and the way
// back to where one stopped. Without this script a lesson is simply a page.
(() => {
  "use strict";

  // What a reader would type: no prompts, no output of a session.
  function codeOf(block) {
    const copy = block.cloneNode(true);
    if (copy.querySelector(".gp")) copy.querySelectorAll(".gp, .go, .gt").forEach((part) => part.remove());
    return copy.textContent.replace(/\n{2,}$/, "\n");
  }

  async function put(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // Over plain HTTP, as on a school's own network, there is only the older way.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("refused");
    return undefined;
  }

  function copyButton(block) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await put(codeOf(block));
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not copied";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    const frame = document.createElement("div");
    frame.className = "code-frame";
    block.before(frame);
    frame.append(block, button);
  }

  function followReading(lesson) {
    const line = document.createElement("div");
    line.className = "reading";
    line.setAttribute("aria-hidden", "true"); // the headings say the same
    document.body.prepend(line);
    const headings = [...lesson.querySelectorAll("h2[id]")];
    const key = `read:${location.pathname}`;
    const links = new Map([...document.querySelectorAll(".sections a")].map((a) => [a.hash.slice(1), a]));
    let current = null;

    function follow() {
      const { top, height } = lesson.getBoundingClientRect();
      const way = Math.max(1, height - innerHeight);
      line.style.setProperty("--read", String(Math.min(1, Math.max(0, -top / way))));
      const reached = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
      if (reached === current) return;
      current = reached;
      for (const [id, link] of links) {
        if (id === reached?.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
      try {
        if (reached) localStorage.setItem(key, reached.id);
      } catch {
        // the device keeps nothing: next time the lesson begins at its top
      }
    }

    let stopped = null;
    try {
      stopped = document.getElementById(localStorage.getItem(key) ?? "");
    } catch {
      // as above
    }
    if (stopped && stopped !== headings[0] && !location.hash) {
      const way = document.createElement("p");
      way.className = "meta";
      const link = document.createElement("a");
      link.href = `#${stopped.id}`;
      link.textContent = stopped.textContent;
      way.append("You stopped at ", link, ".");
      lesson.querySelector("header").append(way);
    }
    addEventListener("scroll", follow, { passive: true });
    addEventListener("resize", follow, { passive: true });
    follow();
  }

  // Output has no spans: nobody types that.
  document.querySelectorAll(".lesson pre.highlight:has(span)").forEach(copyButton);
  const lesson = document.querySelector("[data-reading]");
  if (lesson) followReading(lesson);
})();
