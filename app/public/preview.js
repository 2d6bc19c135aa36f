// While an author types, the server is asked what the text would show; the button does the same without a script.
const form = document.querySelector(".editor form");
const shown = document.querySelector("#preview");
const text = form?.elements.text;
const PAUSE = 600;
let waiting;
let asked = 0;

async function look() {
  const mine = ++asked;
  const body = new URLSearchParams(new FormData(form));
  const answer = await fetch(form.action.replace(/file$/, "preview"), { method: "POST", body }).catch(() => null);
  const html = answer?.ok ? await answer.text().catch(() => "") : "";
  // An answer that was overtaken by a later question, or lost, changes nothing.
  if (html && mine === asked) shown.innerHTML = html;
}

if (text && shown) {
  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
  // A finding leads to its line in the field, which may have changed since the numbered text was made.
  shown.addEventListener("click", (event) => {
    const line = event.target.closest("a[href^='#l']")?.hash.match(/^#l(\d+)$/)?.[1];
    if (!line) return;
    event.preventDefault();
    const lines = text.value.split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  });
}
