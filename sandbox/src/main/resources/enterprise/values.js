// Values of records as people read them, in the language of the page.
import { has, locale, say } from "./words.js";

const MONEY = ["kaufpreis", "kaltmiete", "nettokaltmiete", "nebenkosten", "warmmiete"];
const AREA = ["wohnflaeche", "nutzflaeche", "gesamtflaeche", "grundstuecksflaeche"];
const NUMBER = ["anzahl_zimmer", "anzahl_schlafzimmer", "anzahl_badezimmer", "anzahl_balkone", "etage"];
const YES_NO = ["balkon", "verkauft", "reserviert", "veroeffentlichen"];
const TIME = ["erstellt_am", "geaendert_am"];

const number = (value, options) => new Intl.NumberFormat(locale(), options).format(value);

/** Zero, nothing and the date of all zeros say that nothing is there. */
function absent(name, value) {
  return value === undefined || value === null || value === "" || value.length === 0
    || ([...MONEY, ...AREA].includes(name) && Number(value) === 0)
    || String(value).startsWith("0000-");
}

/** The value of a field, or an empty text. */
export function shown(name, value, users = []) {
  if (absent(name, value)) {
    return "";
  }
  if (Array.isArray(value)) {
    return value.map((key) => option(name, key)).join(", ");
  }
  if (MONEY.includes(name)) {
    return number(value, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
  }
  if (AREA.includes(name)) {
    return `${number(value, { maximumFractionDigits: 1 })} m²`;
  }
  if (NUMBER.includes(name)) {
    return number(value);
  }
  if (YES_NO.includes(name)) {
    return say(String(value) === "1" ? "yes" : "no");
  }
  if (TIME.includes(name)) {
    return time(value);
  }
  if (name === "benutzer") {
    return users.find((user) => String(user.userId) === String(value))?.name ?? String(value);
  }
  return option(name, String(value));
}

function option(name, key) {
  return has(`option.${name}.${key}`) ? say(`option.${name}.${key}`) : key;
}

/** A date and time as records keep it, for people. */
export const moment = (value) => time(value);

function time(value) {
  const moment = new Date(value.replace(" ", "T"));
  return Number.isNaN(moment.getTime())
    ? value
    : new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(moment);
}

/** The label of a field: in the language of the page if known, else what the server calls it. */
export function label(name, fields) {
  return has(`field.${name}`) ? say(`field.${name}`) : fields[name]?.label ?? name;
}

/** DEU in words. */
export function language(code) {
  return has(`language.${code}`) ? say(`language.${code}`) : code;
}

const TAGS = { DEU: "de", ENG: "en", FRA: "fr", ITA: "it", ESP: "es", NLD: "nl" };

/** DEU for the lang attribute. */
export const languageTag = (code) => TAGS[code] ?? "";

/** What an estate is offered for. */
export function price(elements) {
  return shown("kaufpreis", elements.kaufpreis) || rent(elements);
}

function rent(elements) {
  const amount = shown("kaltmiete", elements.kaltmiete);
  return amount === "" ? "" : say("rent", amount);
}

export function street(elements) {
  return `${elements.strasse ?? ""} ${elements.hausnummer ?? ""}`.trim();
}

export function town(elements) {
  return `${elements.plz ?? ""} ${elements.ort ?? ""}`.trim();
}

const SIGNS = { wohnung: "flat", haus: "house", buero_praxen: "office", grundstueck: "plot" };

/** The line drawing for a kind of property. */
export const sign = (elements) => SIGNS[elements.objektart] ?? "house";
