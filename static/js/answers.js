// What the answer form does with what comes back: a verdict gets the focus, unless somebody is
// typing again already; without an answer of the server the page stays as it is and says so.
(() => {
  "use strict";

  const FORM = "#answer form.answer";
  let expected = false;

  const isAnswer = ({ target }) => target.closest?.(FORM) !== null && target.closest !== undefined;

  function trouble(sentence, link) {
    const form = document.querySelector(FORM);
    form.querySelector("[data-trouble]")?.remove();
    if (!sentence) return;
    const notice = document.createElement("p");
    notice.className = "notice notice--bad";
    notice.dataset.trouble = "";
    notice.setAttribute("role", "alert");
    notice.append(sentence);
    if (link) notice.append(" ", link);
    form.querySelector(".actions").before(notice);
  }

  function logIn() {
    const link = document.createElement("a");
    link.href = `/login/?next=${encodeURIComponent(location.pathname)}`;
    link.textContent = "Log in again";
    return link;
  }

  document.addEventListener("htmx:before:request", (event) => {
    if (!isAnswer(event)) return;
    trouble("");
    expected = true;
  });

  document.addEventListener("htmx:before:response", (event) => {
    const { status } = event.detail.ctx.response;
    if (!isAnswer(event) || status < 400) return;
    event.preventDefault();
    if (status === 401) trouble("You have been logged out. Your text is kept on this device.", logIn());
    else trouble(`The server answered with an error (${status}). Your text is still here; try again in a minute.`);
  });

  document.addEventListener("htmx:error", (event) => {
    if (isAnswer(event)) trouble("The server could not be reached. Your text is still here; submit it again when you are back.");
  });

  document.addEventListener("input", () => {
    expected = false;
  });

  document.addEventListener("htmx:after:swap", () => {
    const opened = document.querySelector("#hints [data-focus]"); // the hint that was asked for
    opened?.removeAttribute("data-focus");
    opened?.focus();
    const heading = document.querySelector("#result.verdict h2, #run.verdict h2");
    const refused = document.querySelector(`${FORM} .errorlist`);
    if (!expected || !(heading || refused)) return;
    expected = false;
    if (heading) heading.focus();
    else (refused.closest(".field")?.querySelector(".cm-content, textarea") ?? refused).focus();
  });
})();
