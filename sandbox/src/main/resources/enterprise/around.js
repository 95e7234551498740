// Who belongs to a property, and what was done about it.
import { h } from "./dom.js";
import { moment } from "./values.js";
import { say } from "./words.js";

/** Owners, contact persons, prospects, with their numbers. */
export function people({ people: all }) {
  return all.length === 0 ? null : h("section", { class: "card people", "aria-labelledby": "people" },
    h("h2", { id: "people" }, say("record.people")),
    h("ul", {}, all.map((person) => h("li", { "data-role": person.role },
      h("p", {}, h("strong", {}, person.name || person.company),
        h("span", { class: "chip" }, say(`person.${person.role}`))),
      h("p", { class: "quiet" }, [person.name ? person.company : "", person.phone || person.mobile, person.email]
        .filter((text) => text !== "").join(" · "))))));
}

/** The activities, the newest first; those that were not there before are marked. */
export function activities({ activities: all }, before) {
  return h("section", { class: "card activities", "aria-labelledby": "activities" },
    h("h2", { id: "activities" }, say("record.activities")),
    all.length === 0 ? h("p", { class: "quiet" }, say("record.activities.none")) : null,
    h("ol", {}, all.map((activity) => h("li", { class: isNew(activity, before) ? "changed" : null },
      h("p", {}, h("strong", {}, [activity.kind, activity.type].filter((text) => text !== "").join(", ") || "–"),
        isNew(activity, before) ? h("span", { class: "chip new" }, say("record.activities.new")) : null),
      activity.note === "" ? null : h("p", {}, activity.note),
      h("p", { class: "quiet" }, [moment(activity.date), activity.user, activity.about]
        .filter((text) => text !== "").join(" · "))))));
}

const isNew = (activity, before) =>
  before !== undefined && !before.activities.some((known) => known.id === activity.id);
