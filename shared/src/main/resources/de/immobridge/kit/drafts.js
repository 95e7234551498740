// What was typed and not saved is kept in this browser for the next opening at the same place by the
// same user, and offered there. Nothing of it is sent anywhere, and it ends by itself.
import { button, copyButton, made, sameValue, shown, word } from "./pieces.js";

const LIFE_MS = 7 * 24 * 60 * 60 * 1000;
const ALL = "immobridge.draft.";

/** Customer, user, service and record, without telling them. */
const HERE = `${ALL}${document.body.dataset.place}.`;

/** Each window keeps its own: two at the same place must not write over each other's. */
const MINE = `${HERE}${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;

/** A browser may deny a framed page its storage; then there is the clipboard. */
function stored(use) {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}

/** Whether what is typed here lies in the browser now. */
export const isKept = () => stored((storage) => storage.getItem(MINE) !== null) ?? false;

/**
 * Keeps what was typed for the next opening at the same place by the same user; once it is saved or
 * discarded, no fields are to be kept.
 *
 * @param fields name to `{value, seen}`: what was typed, and over what
 */
export const keepDraft = (fields) => keep({ key: MINE, at: Date.now(), fields });

function keep({ key, at, fields }) {
  stored((storage) => (Object.keys(fields).length > 0
    ? storage.setItem(key, JSON.stringify({ at, fields }))
    : storage.removeItem(key)));
}

/**
 * Offers what was kept, if the page does not say the same: nothing is inserted unasked, and nothing
 * over what was typed since.
 *
 * @param page the element in front of whose content the offer is put
 * @param now gives a field's value on the page; undefined where it cannot be entered
 * @param take gets fields, name to `{value, seen}`, once the person wants them; what the page does
 *     not hold after that goes on being offered
 * @param told gives a field's value for people to read
 */
export function offerDraft(page, { now, take, told = (name, value) => value }) {
  for (const { key, at, fields } of stored(draftsOfThisPlace) ?? []) {
    const others = only(fields, ([name, { value }]) => !sameValue(value, now(name)));
    keep({ key, at, fields: others });
    if (Object.keys(others).length > 0) {
      page.prepend(offerOf({ key, at, fields: others }, { page, now, take, told }));
    }
  }
}

function offerOf(draft, { page, now, take, told }) {
  const offer = made("section", "");
  offer.className = "draft";
  const before = new Map(Object.keys(draft.fields).map((name) => [name, now(name)]));
  const fitting = () => only(draft.fields, ([name]) => before.get(name) !== undefined && sameValue(now(name), before.get(name)));
  const takeIt = button(word("draft-take"), () => {
    take(fitting());
    const left = only(draft.fields, ([name, { value }]) => !sameValue(value, now(name)));
    Object.keys(left).filter((name) => sameValue(now(name), before.get(name))).forEach((name) => before.delete(name));
    goOnWith(left);
    page.dispatchEvent(new Event("input"));
  });
  takeIt.classList.add("take");
  const showIfItFits = () => { takeIt.hidden = Object.keys(fitting()).length === 0; };

  function goOnWith(fields) {
    draft.fields = fields;
    keep(draft);
    if (Object.keys(fields).length === 0) {
      page.removeEventListener("input", showIfItFits);
      offer.remove();
      return;
    }
    const texts = Object.entries(fields).map(([name, { value }]) => [name, told(name, value)]);
    showIfItFits();
    offer.replaceChildren(
      word("draft").replace("{0}", moment(draft.at)),
      ...shown(texts), takeIt, " ", copyButton(texts.map(([, text]) => text).join("\n\n")), " ",
      button(word("draft-drop"), () => { goOnWith({}); take({}); }));
  }

  page.addEventListener("input", showIfItFits);
  goOnWith(draft.fields);
  return offer;
}

const only = (fields, which) => Object.fromEntries(Object.entries(fields).filter(which));

/** The oldest first. What is too old goes, wherever it was kept. */
function draftsOfThisPlace(storage) {
  const drafts = Object.keys(storage).filter((key) => key.startsWith(ALL)).map((key) => ({ key, ...read(storage, key) }));
  const [young, old] = [drafts.filter(isYoung), drafts.filter((draft) => !isYoung(draft))];
  old.forEach(({ key }) => storage.removeItem(key));
  return young.filter(({ key }) => key.startsWith(HERE) && key !== MINE).sort((one, other) => one.at - other.at);
}

const isYoung = ({ at, fields }) => at > Date.now() - LIFE_MS && fields instanceof Object;

function read(storage, key) {
  try {
    return JSON.parse(storage.getItem(key));
  } catch {
    return {};
  }
}

/** With the month in letters: 11/12 is another day in London than in New York. */
const moment = (at) =>
  new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
