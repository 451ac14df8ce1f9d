// The weighted score while people choose: form[data-total] names the <output>. The server computes the one
// that counts; this only spares a save. Weight and scale stand on each fieldset.
const form = document.querySelector("form[data-total]");

if (form) {
  const output = document.getElementById(form.dataset.total);
  const counter = document.querySelector("[data-scored]");
  const groups = [...form.querySelectorAll("[data-weight]")];

  const show = () => {
    let hundredths = 0;
    let scored = 0;
    for (const group of groups) {
      const chosen = group.querySelector("input[type=radio]:checked");
      if (!chosen) continue;
      scored += 1;
      hundredths += (100 * Number(chosen.value) * Number(group.dataset.weight)) / Number(group.dataset.scale);
    }
    counter.textContent = scored;
    output.textContent = scored < groups.length ? "–"
      : (Math.round(hundredths + 1e-7) / 100).toLocaleString(document.documentElement.lang,
        { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  };

  form.addEventListener("change", show);
}
