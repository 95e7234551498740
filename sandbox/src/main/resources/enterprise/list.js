// The properties of the customer, as the user may see them.
import { h, icon } from "./dom.js";
import { server } from "./server.js";
import { address, state } from "./state.js";
import { language, price, shown, sign, street, town } from "./values.js";
import { say } from "./words.js";

export async function list(content) {
  const { customerWebId } = state.customer;
  const { userId } = state.user;
  const summaries = await server.estates(customerWebId, userId);
  const estates = await Promise.all(summaries.map(async (summary) => {
    const main = summary.versions.find((version) => version.main);
    const record = await server.estate(customerWebId, userId, summary.id, main.language);
    return { ...summary, main, elements: record.elements };
  }));
  content.replaceChildren(
    h("div", { class: "page-head" },
      h("div", {},
        h("p", { class: "crumbs" }, state.customer.customerName),
        h("h1", {}, say("list.title"))),
      h("p", { class: "quiet count" }, say(estates.length === 1 ? "list.one" : "list.count", estates.length))),
    estates.length === 0
      ? h("div", { class: "card empty" }, icon("house"), h("p", {}, say("list.empty")))
      : table(estates));
  return say("list.title");
}

function table(estates) {
  return h("div", { class: "card table-card" },
    h("table", { class: "estates" },
      h("thead", {}, h("tr", {},
        h("th", { scope: "col" }, say("list.property")),
        h("th", { scope: "col", class: "kind" }, say("list.kind")),
        h("th", { scope: "col", class: "size" }, say("list.size")),
        h("th", { scope: "col", class: "number" }, say("list.price")),
        h("th", { scope: "col" }, say("list.languages")))),
      h("tbody", {}, estates.map(row))));
}

function row({ id, main, versions, elements, writable }) {
  return h("tr", { "data-estate": id },
    h("td", {}, h("div", { class: "estate-cell" },
      h("span", { class: "thumb" }, icon(sign(elements))),
      h("div", {},
        h("a", { class: "estate-title", href: address("estates", id, main.language) }, main.objekttitel),
        h("p", { class: "quiet" },
          h("span", {}, `${street(elements)},`), " ", h("span", {}, town(elements)),
          h("span", { class: "dot" }), h("wbr"), h("span", {}, elements.objektnr_extern ?? ""),
          writable ? null : [h("span", { class: "dot" }), h("wbr"), h("span", {}, say("record.readonly"))])))),
    h("td", { class: "kind" }, shown("objekttyp", elements.objekttyp) || shown("objektart", elements.objektart)),
    h("td", { class: "size" },
      shown("wohnflaeche", elements.wohnflaeche) || shown("nutzflaeche", elements.nutzflaeche),
      h("span", { class: "quiet block" }, elements.anzahl_zimmer ? say("rooms", shown("anzahl_zimmer", elements.anzahl_zimmer)) : "")),
    h("td", { class: "number" }, price(elements)),
    h("td", {}, h("div", { class: "languages" }, versions.map((version) =>
      h("a", {
        class: "language",
        href: address("estates", id, version.language),
        title: language(version.language),
        "aria-label": say("list.open", version.language, language(version.language), version.objekttitel),
      }, version.language)))));
}
