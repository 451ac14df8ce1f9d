// Lets the browser ask before a form with unsaved changes is left: form[data-guard], form[data-autosave-url].
for (const form of document.querySelectorAll("form[data-guard], form[data-autosave-url]")) {
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("autosaved", () => { changed = false; });
  form.addEventListener("submit", (event) => { changed &&= event.defaultPrevented; });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}
