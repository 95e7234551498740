// What was typed and not saved is kept in this browser for the next opening at the same place by the
// same user, and offered there. Nothing of it is sent anywhere, and it ends by itself.
import { button, copyButton, made, sameValue, shown, word } from "./pieces.js";

const DRAFT = "immobridge.draft.";
const LIFE_MS = 7 * 24 * 60 * 60 * 1000;

/** Customer, user, service and record, without telling them. */
const { place } = document.body.dataset;

/** What an earlier opening has kept and nobody has decided about. */
let offered = {};
let offeredAt = 0;

/** Whether what is typed now is kept. */
let kept = false;
export const isKept = () => kept;

/** A browser may deny a framed page its storage; then there is the clipboard. */
function stored(use) {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}

/**
 * Keeps what was typed for the next opening at the same place by the same user; once it is saved or
 * discarded, no fields are to be kept.
 *
 * @param fields name to `{value, seen}`: what was typed, and over what
 */
export function keepDraft(fields) {
  const typed = Object.keys(fields).length > 0;
  const all = { ...offered, ...fields };
  kept = stored((storage) => {
    if (Object.keys(all).length > 0) {
      storage.setItem(DRAFT + place, JSON.stringify({ at: typed ? Date.now() : offeredAt, fields: all }));
    } else {
      storage.removeItem(DRAFT + place);
    }
    return typed;
  }) ?? false;
}

/**
 * Offers what was kept, if the page does not say the same: nothing is inserted unasked.
 *
 * @param page the element in front of whose content the offer is put
 * @param now gives a field's value on the page; undefined where it cannot be entered
 * @param take gets the fields, name to `{value, seen}`, if the person wants them
 * @param told gives a field's value for people to read
 */
export function offerDraft(page, { now, take, told = (name, value) => value }) {
  const { at = 0, fields = {} } = stored(draftOfThisPlace) ?? {};
  offered = Object.fromEntries(
    Object.entries(fields).filter(([name, { value }]) => !sameValue(value, now(name))));
  offeredAt = at;
  const texts = Object.entries(offered).map(([name, { value }]) => [name, told(name, value)]);
  if (texts.length === 0) {
    keepDraft({});
    return;
  }
  const offer = made("section", word("draft").replace("{0}", new Date(at).toLocaleString(document.documentElement.lang)));
  offer.className = "draft";
  const decide = (taken) => {
    offered = {};
    offer.remove();
    keepDraft({});
    take(taken);
  };
  const fitting = Object.entries(offered).filter(([name]) => now(name) !== undefined);
  const takeIt = button(word("draft-take"), () => decide(Object.fromEntries(fitting)));
  takeIt.hidden = fitting.length === 0;
  offer.append(
    ...shown(texts), takeIt, " ", copyButton(texts.map(([, text]) => text).join("\n\n")), " ",
    button(word("draft-drop"), () => decide({})));
  page.prepend(offer);
}

/** What is too old goes, wherever it was kept. */
function draftOfThisPlace(storage) {
  Object.keys(storage).filter((key) => key.startsWith(DRAFT)).forEach((key) => {
    if (!(read(storage, key).at > Date.now() - LIFE_MS)) {
      storage.removeItem(key);
    }
  });
  return read(storage, DRAFT + place);
}

function read(storage, key) {
  try {
    return JSON.parse(storage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}
