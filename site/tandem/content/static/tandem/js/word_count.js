// Says how many words are left under every box with data-word-limit. The server counts again.
const texts = document.getElementById("form-texts")?.dataset ?? {};

for (const box of document.querySelectorAll("[data-word-limit]")) {
  const line = document.createElement("p");
  line.className = "word-count";
  line.id = `${box.id}_words`;
  line.setAttribute("role", "status");
  box.after(line);
  box.setAttribute("aria-describedby", `${box.getAttribute("aria-describedby") ?? ""} ${line.id}`.trim());

  const show = () => {
    const left = box.dataset.wordLimit - (box.value.match(/\S+/g) ?? []).length;
    line.textContent = `${left < 0 ? texts.wordsOver : texts.wordsLeft} ${Math.abs(left)}`;
    line.classList.toggle("is-over", left < 0);
  };

  // Wait for a pause in typing, so that a screen reader is not interrupted at every key.
  let pause;
  box.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, 500);
  });
  show();
}
