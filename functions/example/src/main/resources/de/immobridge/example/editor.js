// Edits the fields of one property. What counts as seen is only what was shown: a field's value is
// compared with what stood on the page when its editing began.
import { keepDraft, offerDraft, sameValue, saveProperty, showProblem, tellWindow } from "./immobridge.js";

const element = (id) => document.getElementById(id);
const word = (name) => element("words").content.querySelector(`[data-word="${name}"]`).textContent;
const estate = element("editor").dataset.estate;
const INPUT = "textarea, select, input";

/** A field that can be edited: its name, its value as it is sent, and how to show another. */
function controlOf(section) {
  const boxes = [...section.querySelectorAll('input[type="checkbox"]')];
  const box = section.querySelector(INPUT);
  if (box === null) {
    return [];
  }
  const many = boxes.length > 0;
  return [{
    name: section.dataset.field,
    section,
    get value() {
      return many ? boxes.filter((each) => each.checked).map((each) => each.value) : box.value;
    },
    set value(value) {
      if (many) {
        boxes.forEach((each) => { each.checked = value.includes(each.value); });
      } else {
        box.value = value;
      }
    },
    /** Says that its value was not taken as it is. */
    mark(invalid) {
      section.querySelectorAll(INPUT).forEach((each) => each.setAttribute("aria-invalid", String(invalid)));
    },
    /** A value for people to read. */
    told(value) {
      const labels = many
        ? boxes.filter((each) => value.includes(each.value)).map((each) => each.parentElement.textContent.trim())
        : [...(box.options ?? [])].filter((each) => each.value === value).map((each) => each.textContent);
      return labels.length > 0 ? labels.join(", ") : String(value);
    },
  }];
}

const controls = [...document.querySelectorAll(".field")].flatMap(controlOf);

/** Field name to the value that was shown when its editing began. */
const seen = new Map(controls.map((control) => [control.name, control.value]));

const changed = () => controls.filter((control) => !sameValue(control.value, seen.get(control.name)));
const inConflict = () => controls.some(({ section }) => !section.querySelector(".conflict").hidden);
const asking = () => !element("discard").hidden;

let saving = false;

function maySave() {
  return !saving && changed().length > 0 && !inConflict();
}

function showState() {
  const dirty = changed();
  keepDraft(Object.fromEntries(dirty.map(({ name, value }) => [name, { value, seen: seen.get(name) }])));
  controls.forEach((control) => control.section.classList.toggle("changed", dirty.includes(control)));
  element("save")?.setAttribute("aria-disabled", String(!maySave()));
  if (saving || asking()) {
    return;
  }
  if (dirty.length > 0 && !inConflict()) {
    say("unsaved");
  } else if (element("status").textContent === word("unsaved")) {
    say("");
  }
}

function say(name, tone = "") {
  element("status").textContent = name === "" ? "" : word(name);
  element("status").className = tone;
}

async function save(event) {
  event.preventDefault();
  if (!maySave()) {
    return;
  }
  if (asking()) {
    ask(false, "save");
  }
  saving = true;
  element("problem").hidden = true;
  controls.forEach((control) => control.mark(false));
  say("saving");
  showState();
  const sent = new Map(changed().map((control) => [control.name, control.value]));
  const before = Object.fromEntries([...sent.keys()].map((name) => [name, seen.get(name)]));
  const answer = await saveProperty(estate, Object.fromEntries(sent), before);
  saving = false;
  if (answer.ok) {
    saved(answer.body.fields, sent);
  } else if (answer.kind === "conflict" && answer.body.current) {
    conflict(answer.body);
  } else {
    say("");
    showProblem(element("problem"), answer, entered());
    point(answer.body.fields ?? []);
  }
  showState();
}

/** Takes the person to the first of the fields that a problem names. */
function point(names) {
  const meant = controls.filter(({ name }) => names.includes(name));
  meant.forEach((control) => control.mark(true));
  meant[0]?.section.querySelector(INPUT).focus();
}

/** What was typed, for copying where it cannot be saved any more. */
function entered() {
  return changed().map((control) => control.told(control.value)).join("\n\n");
}

/**
 * A field that nobody touched meanwhile shows what is there now. One that was touched keeps what was
 * seen before: the next save finds out if somebody else was there.
 */
function saved(fields, sent) {
  for (const control of controls.filter(({ name }) => name in fields)) {
    const now = fields[control.name];
    if (sent.has(control.name)) {
      const different = !sameValue(now, sent.get(control.name));
      control.section.querySelector(".cut").hidden = !different;
      control.section.querySelector(".stored").textContent = different ? control.told(now) : "";
      seen.set(control.name, now);
    } else if (sameValue(control.value, seen.get(control.name))) {
      control.value = now;
      seen.set(control.name, control.value);
    }
  }
  if (asking() && changed().length === 0) {
    ask(false);
  }
  say("saved", "good");
  tellWindow("refreshParent");
}

function conflict({ conflicts, current }) {
  for (const control of controls.filter(({ name }) => conflicts.includes(name))) {
    control.theirs = current[control.name];
    control.section.querySelector(".current").textContent = control.told(control.theirs);
    control.section.querySelector(".conflict").hidden = false;
  }
  document.querySelector(".conflict:not([hidden])")?.scrollIntoView({ block: "nearest" });
  say("conflict", "warn");
}

function settle(control, takeTheirs) {
  seen.set(control.name, control.theirs);
  if (takeTheirs) {
    control.value = control.theirs;
  }
  control.section.querySelector(".conflict").hidden = true;
  control.section.querySelector(INPUT).focus();
  say("");
  showState();
}

function ask(open, focusAfter = "close") {
  element("discard").hidden = !open;
  element("stay").hidden = !open;
  element("close").hidden = open;
  say(open ? "confirm-close" : "", open ? "warn" : "");
  element(open ? "stay" : focusAfter).focus({ preventScroll: true });
  showState();
}

/**
 * Seen stays what it was when this was typed: the next save finds out if somebody was there since. A
 * choice that is not on offer any more is not taken.
 */
function takeDraft(fields) {
  for (const control of controls.filter(({ name }) => name in fields)) {
    const before = control.value;
    const { value, seen: then } = fields[control.name];
    control.value = value;
    if (sameValue(control.value, value)) {
      seen.set(control.name, then);
    } else {
      control.value = before;
    }
  }
  showState();
  const first = controls.find(({ name }) => name in fields) ?? controls[0];
  first?.section.querySelector(INPUT).focus();
}

async function closeWindow() {
  if (!await tellWindow("closeProviderWindow")) {
    say("window-gone", "warn");
  }
}

/** Holds as well where nobody signs the message any more: what is left is onOffice's own cross. */
async function discard() {
  for (const control of controls) {
    control.value = seen.get(control.name);
    control.section.querySelector(".conflict").hidden = true;
  }
  element("problem").hidden = true;
  ask(false);
  if (!await tellWindow("closeProviderWindow")) {
    say("discarded", "warn");
  }
}

element("editor").addEventListener("submit", save);
element("editor").addEventListener("input", showState);
for (const control of controls) {
  control.section.querySelector(".take-theirs").addEventListener("click", () => settle(control, true));
  control.section.querySelector(".keep-mine").addEventListener("click", () => settle(control, false));
}
element("close")?.addEventListener("click", () => (changed().length > 0 ? ask(true) : closeWindow()));
element("discard").addEventListener("click", discard);
element("stay").addEventListener("click", () => ask(false));
offerDraft(document.querySelector("main"), {
  now: (name) => controls.find((control) => control.name === name)?.value,
  told: (name, value) => controls.find((control) => control.name === name)?.told(value) ?? value,
  take: takeDraft,
});
window.addEventListener("beforeunload", (event) => {
  if (changed().length > 0) {
    event.preventDefault();
  }
});
showState();
