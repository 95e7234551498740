// Saves the texts that were changed, each together with the text from which the editing began, so
// that nobody's work is written over. A text stays in the page until onOffice holds it.
"use strict";

const PATIENCE_MS = 29000;

const element = (id) => document.getElementById(id);
const sections = [...document.querySelectorAll(".field")];
const textOf = (section) => section.querySelector("textarea");
const session = document.querySelector('meta[name="session"]').content;
const estate = document.body.dataset.estate;
const word = (name) => element("words").content.querySelector(`[data-word="${name}"]`).textContent;
const sameText = (one, other) => lines(one) === lines(other);
const lines = (text) => text.replace(/\r\n?/g, "\n");

// The address carries the claim, and has been read.
history.replaceState(null, "", location.pathname);

/** Field name to the text that onOffice held when it was last looked at. */
const seen = new Map(sections.map((section) => [section.dataset.field, textOf(section).value]));

const changed = () => sections.filter((s) => !sameText(textOf(s).value, seen.get(s.dataset.field)));
const inConflict = () => sections.some((s) => !s.querySelector(".conflict").hidden);

let saving = false;

function showState() {
  const dirty = changed();
  sections.forEach((section) => section.classList.toggle("changed", dirty.includes(section)));
  element("save").disabled = saving || dirty.length === 0 || inConflict();
  if (!saving && dirty.length > 0 && !inConflict()) {
    say("unsaved");
  } else if (!saving && dirty.length === 0 && element("status").textContent === word("unsaved")) {
    element("status").textContent = "";
  }
}

function say(name, tone = "") {
  element("status").textContent = word(name);
  element("status").className = tone;
}

function showProblem(title, text, correlationId) {
  element("problemTitle").textContent = title;
  element("problemText").textContent = text;
  element("correlation-id").textContent = correlationId;
  element("correlation-id").parentElement.hidden = correlationId === "";
  element("problem").hidden = false;
}

const post = (path, method, body) => fetch(path, {
  method,
  headers: { "Authorization": `Bearer ${session}`, "Content-Type": "application/json" },
  body: JSON.stringify(body),
  credentials: "omit",
  signal: AbortSignal.timeout(PATIENCE_MS),
});

async function save(event) {
  event.preventDefault();
  const dirty = changed();
  if (saving || dirty.length === 0 || inConflict()) {
    return;
  }
  saving = true;
  element("problem").hidden = true;
  say("saving");
  showState();
  const sent = new Map(dirty.map((section) => [section.dataset.field, textOf(section).value]));
  const before = Object.fromEntries([...sent.keys()].map((field) => [field, seen.get(field)]));
  try {
    const response = await post(`properties/${estate}`, "PATCH", {
      fields: Object.fromEntries(sent),
      seen: before,
    });
    const answer = await response.json();
    saving = false;
    take(response, answer, sent);
  } catch {
    saving = false;
    element("status").textContent = "";
    showProblem(word("unreachable-title"), word("unreachable"), "");
  }
  showState();
}

function take(response, answer, sent) {
  if (response.ok) {
    saved(answer.fields, sent);
  } else if (response.status === 409 && answer.current) {
    conflict(answer);
  } else {
    element("status").textContent = "";
    showProblem(answer.title ?? "", answer.detail ?? "", answer.correlationId ?? "");
  }
}

/** What was typed while saving stays; what onOffice stored in another form is pointed out. */
function saved(fields, sent) {
  for (const section of sections) {
    const field = section.dataset.field;
    if (!(field in fields)) {
      continue;
    }
    const mine = sent.get(field) ?? seen.get(field);
    section.querySelector(".cut").hidden = !sent.has(field) || sameText(fields[field], mine);
    if (!sent.has(field) && sameText(textOf(section).value, seen.get(field))) {
      textOf(section).value = fields[field];
    }
    seen.set(field, fields[field]);
  }
  say("saved", "good");
  tellWindow("refreshParent");
}

function conflict(answer) {
  for (const section of sections.filter((s) => answer.conflicts.includes(s.dataset.field))) {
    section.querySelector(".current").textContent = answer.current[section.dataset.field];
    section.querySelector(".conflict").hidden = false;
  }
  document.querySelector(".conflict:not([hidden])").scrollIntoView({ block: "nearest" });
  say("conflict", "warn");
}

function settle(section, takeTheirs) {
  const theirs = section.querySelector(".current").textContent;
  seen.set(section.dataset.field, theirs);
  if (takeTheirs) {
    textOf(section).value = theirs;
  }
  section.querySelector(".conflict").hidden = true;
  element("status").textContent = "";
  showState();
}

/** onOffice's window acts on signed messages only. Saved is saved, whether it reloads or not. */
async function tellWindow(type) {
  try {
    const response = await post("service/message", "POST", { onOfficeType: `onOffice.service.${type}` });
    if (response.ok) {
      window.parent.postMessage(await response.text(), document.body.dataset.parentOrigin);
    }
  } catch {
    // The record can be reloaded by hand.
  }
}

function close() {
  if (changed().length > 0) {
    element("confirmClose").hidden = false;
  } else {
    tellWindow("closeProviderWindow");
  }
}

element("editor").addEventListener("submit", save);
element("editor").addEventListener("input", showState);
for (const section of sections) {
  section.querySelector(".take-theirs").addEventListener("click", () => settle(section, true));
  section.querySelector(".keep-mine").addEventListener("click", () => settle(section, false));
}
element("close")?.addEventListener("click", close);
element("discard").addEventListener("click", () => tellWindow("closeProviderWindow"));
element("stay").addEventListener("click", () => { element("confirmClose").hidden = true; });
window.addEventListener("beforeunload", (event) => {
  if (changed().length > 0) {
    event.preventDefault();
  }
});
showState();
