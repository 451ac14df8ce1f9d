// Saves form[data-autosave-url] while people type, and always says where things stand.
// The answer is JSON: { version, saved_at? }. 409 means that somebody else saved; 401, 403 and a redirect
// mean signed out. Files are left to the Save button. Without this script Save does it all.
const texts = document.getElementById("form-texts")?.dataset ?? {};
const PAUSE = 1500;      // after the last key
const PATIENCE = 3000;   // then it has failed: people know within five seconds
const clock = () => new Date().toLocaleTimeString(document.documentElement.lang,
  { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Brussels" });

function start(form) {
  let status = form.querySelector(".autosave-status")
    ?? document.querySelector(`.autosave-status[data-for="${form.id}"]`);
  if (!status) {
    status = document.createElement("p");
    status.setAttribute("role", "status");
    form.append(status);
  }
  let timer, running, retry = 5000, dirty = false, stopped = false;

  const say = (state, text) => {
    status.className = `autosave-status is-${state}`;
    status.textContent = text;
  };
  const plan = (delay) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(save, delay);
  };

  async function send() {
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    const response = await fetch(form.dataset.autosaveUrl, {
      method: "POST", body, redirect: "manual", headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 409) {
      stopped = true;
      return say("failed", texts.conflict);
    }
    if (response.type === "opaqueredirect" || [401, 403].includes(response.status)) {
      say("failed", texts.signedOut);
      dirty = true;
      return plan(30000);
    }
    if (!response.ok) throw new Error(response.status);
    const answer = await response.json();
    if (form.elements.version && "version" in answer) form.elements.version.value = answer.version;
    retry = 5000;
    say("saved", `${texts.saved} ${answer.saved_at ?? clock()}`);
    if (!dirty) form.dispatchEvent(new Event("autosaved"));
  }

  async function save() {
    if (running) return plan(PAUSE);
    dirty = false;
    running = send().catch(() => {
      dirty = true;
      say("failed", `${texts.failed} ${clock()}`);
      plan(retry);
      retry = Math.min(retry * 2, 60000);
    });
    await running;
    running = null;
  }

  form.addEventListener("input", () => {
    dirty = true;
    plan(PAUSE);
  });
  window.addEventListener("online", () => dirty && plan(0));
  document.addEventListener("visibilitychange", () => document.hidden && dirty && save());

  // Save pressed while an autosave is under way: wait for its version, or we would overtake ourselves.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!running) return;
    event.preventDefault();
    running.then(() => form.requestSubmit(event.submitter));
  });
}

document.querySelectorAll("form[data-autosave-url]").forEach(start);
