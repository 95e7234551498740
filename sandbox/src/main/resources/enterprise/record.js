// One property in one of its languages, and the services that can be started from it.
import { activities, people } from "./around.js";
import { h, icon, providerSign } from "./dom.js";
import { startableFrom, title } from "./provider.js";
import { server } from "./server.js";
import { address, go, mayUseServices, providerActive, state } from "./state.js";
import { openService } from "./service.js";
import { label, language, languageTag, price, shown, sign, street, town } from "./values.js";
import { say } from "./words.js";

const TEXTS = ["objekttitel", "dreizeiler", "objektbeschreibung", "lage", "ausstatt_beschr", "sonstige_angaben"];
const GROUPS = {
  "record.facts": ["objektart", "objekttyp", "nutzungsart", "vermarktungsart", "kaufpreis", "kaltmiete", "nebenkosten", "warmmiete",
    "wohnflaeche", "nutzflaeche", "gesamtflaeche", "grundstuecksflaeche", "anzahl_zimmer", "anzahl_schlafzimmer",
    "anzahl_badezimmer", "etage", "baujahr", "energyClass", "verfuegbar_ab"],
  "record.features": ["balkon", "heizungsart", "befeuerung"],
  "record.administration": ["objektnr_extern", "benutzer", "veroeffentlichen", "courtage", "geaendert_am"],
};

export async function record(content, { id, language: code }) {
  const estate = await read(id, code);
  content.replaceChildren(...page(estate, [], undefined));
  return estate.elements.objekttitel;
}

/** The record in one language, and who and what belongs to it. */
async function read(id, code) {
  const { customer: { customerWebId }, user: { userId } } = state;
  const [estate, around] = await Promise.all([
    server.estate(customerWebId, userId, id, code ?? ""),
    server.around(customerWebId, userId, id)]);
  return { ...estate, around };
}

/** Reads the record once more, points at what is different and says it in a sentence. */
async function refresh(content, before) {
  const estate = await read(before.mainLangId, before.language);
  const changed = Object.keys(estate.elements).filter((name) =>
    JSON.stringify(estate.elements[name]) !== JSON.stringify(before.elements[name]));
  content.replaceChildren(...page(estate, changed, before.around));
  const names = changed.filter((name) => TEXTS.includes(name)).map((name) => label(name, estate.fields));
  return {
    estate,
    sentence: names.length === 0 ? say("record.refreshed") : say("record.refreshed.changed", names.join(", ")),
  };
}

function page(estate, changed, before) {
  return [head(estate), actions(estate), h("div", { class: "record" },
    h("div", { class: "facts" }, facts(estate, changed), people(estate.around)),
    h("div", { class: "record-side" },
      h("section", { class: "card versions", "aria-label": say("record.texts") },
        tabs(estate), texts(estate, changed)),
      activities(estate.around, before)))];
}

function head({ elements, writable }) {
  return h("div", { class: "page-head record-head" },
    h("span", { class: "thumb large" }, icon(sign(elements))),
    h("div", { class: "grow" },
      h("p", { class: "crumbs" },
        h("a", { href: address("estates") }, say("list.title")),
        h("span", { class: "dot" }), elements.objektnr_extern ?? ""),
      h("h1", {}, street(elements), h("span", { class: "light" }, `, ${town(elements)}`)),
      h("p", { class: "quiet" },
        shown("objekttyp", elements.objekttyp),
        h("span", { class: "dot" }), price(elements),
        h("span", { class: "dot" }), h("span", { class: "chip good" }, shown("status2", elements.status2)),
        writable ? null : h("span", { class: "chip" }, icon("lock"), say("record.readonly")))));
}

/** What can be started here as soon as the provider is active, by those to whom it is open. */
function actions(estate) {
  return h("div", { class: "actions", role: "toolbar", "aria-label": say("actions.title") },
    h("span", { class: "actions-title" }, say("actions.title")),
    providerActive()
      ? startableFrom("estate").map((service) => h("button", {
          type: "button",
          class: "service",
          id: `service-${service.name}`,
          disabled: !mayUseServices(),
          onclick: () => start(service, estate),
        }, providerSign(), title(service)))
      : h("span", { class: "quiet" }, say("actions.none"), " ",
          h("a", { href: address("marketplace") }, say("actions.marketplace"))),
    providerActive() && !mayUseServices() ? h("span", { class: "quiet" }, say("service.administrators")) : null);
}

function start(service, estate) {
  const content = document.getElementById("content");
  let current = estate;
  openService({
    service,
    estate: { id: estate.mainLangId, language: estate.language },
    about: `${street(estate.elements)} · ${language(estate.language)}`,
    refresh: async () => {
      const { estate: now, sentence } = await refresh(content, current);
      current = now;
      return sentence;
    },
  });
}

function facts({ elements, fields }, changed) {
  const own = Object.keys(fields).filter((name) => name.startsWith("ind_"));
  return Object.entries(GROUPS).map(([title, names]) => {
    const rows = (title === "record.features" ? [...names, ...own] : names)
      .map((name) => [name, own.includes(name)
        ? fields[name].shown
        : shown(name, elements[name] ?? fields[name]?.value, state.customer.users)])
      .filter(([, value]) => value !== "");
    return rows.length === 0 ? null : h("section", { class: "card" },
      h("h2", {}, say(title)),
      h("dl", {}, rows.map(([name, value]) =>
        h("div", { class: changed.includes(name) ? "changed" : null },
          h("dt", {}, label(name, fields)), h("dd", {}, value)))));
  });
}

function tabs({ mainLangId, language: current, versions }) {
  const choose = (code) => go("estates", mainLangId, code);
  return h("div", { class: "tabs", role: "tablist", "aria-label": say("record.versions"), onkeydown: (event) => step(event, versions, choose) },
    versions.map((version) => h("button", {
      type: "button",
      role: "tab",
      id: `tab-${version.language}`,
      "data-language": version.language,
      "aria-selected": String(version.language === current),
      "aria-controls": "texts",
      tabindex: version.language === current ? 0 : -1,
      onclick: () => choose(version.language),
    }, language(version.language), version.main ? h("span", { class: "tab-note" }, say("record.main")) : null)));
}

/** From the tab that has the focus: who presses the key again does not wait for the page. */
function step(event, versions, choose) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by !== undefined && versions.length > 1) {
    const here = versions.findIndex((version) => event.target.id === `tab-${version.language}`);
    const there = versions.at((here + by) % versions.length).language;
    document.getElementById(`tab-${there}`).focus();
    choose(there);
  }
}

function texts({ id, language: code, elements, fields }, changed) {
  return h("div", { id: "texts", class: "texts", role: "tabpanel", "aria-labelledby": `tab-${code}`, tabindex: 0 },
    TEXTS.map((name) => h("div", { class: changed.includes(name) ? "text changed" : "text", "data-field": name },
      h("h3", {}, label(name, fields),
        changed.includes(name) ? h("span", { class: "chip new" }, say("record.changed")) : null),
      elements[name]
        ? h("div", { class: "value", lang: languageTag(code) }, elements[name])
        : h("div", { class: "value quiet" }, "–"))),
    h("p", { class: "quiet record-number" }, say("record.number", id)));
}
