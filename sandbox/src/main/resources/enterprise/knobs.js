// Scenarios and knobs: how the simulator behaves. What is not known of onOffice can be turned here.
import { h } from "./dom.js";
import { Refusal, server } from "./server.js";
import { toast } from "./toast.js";
import { has, say } from "./words.js";

export async function showKnobs(place) {
  place.replaceChildren(h("p", { class: "nothing" }, say("loading")));
  try {
    const [knobs, scenarios] = await Promise.all([server.knobs(), known()]);
    draw(place, knobs, scenarios);
  } catch (refusal) {
    place.replaceChildren(h("p", { class: "nothing" }, refusal.message));
  }
}

/** None where the simulator ships none. */
async function known() {
  try {
    return await server.scenarios();
  } catch (refusal) {
    if (refusal instanceof Refusal) {
      return [];
    }
    throw refusal;
  }
}

function draw(place, knobs, scenarios) {
  const turned = Object.values(knobs).filter((knob) => knob.value !== knob.standard).length;
  place.replaceChildren(
    scenarios.length === 0 ? "" : h("div", { class: "scenarios", role: "group", "aria-label": say("knobs.scenarios") },
      h("h2", {}, say("knobs.scenarios")),
      scenarios.map(({ name, about }) => h("button", {
        type: "button",
        class: "scenario",
        "data-scenario": name,
        onclick: () => act(place, () => server.scenario(name), say("knobs.scenario.set", name)),
      }, h("strong", {}, name), h("span", {}, has(`scenario.${name}`) ? say(`scenario.${name}`) : about)))),
    h("div", { class: "knob-head" },
      h("span", {}, turned === 0 ? say("knobs.standard") : say("knobs.turned", turned)),
      h("button", { type: "button", id: "reset-knobs", class: "small-button", disabled: turned === 0,
        onclick: () => act(place, server.resetKnobs, say("knobs.reset.done")) }, say("knobs.reset"))),
    h("div", { class: "knobs" }, groups(knobs).map(([group, members]) => h("details", {
      open: members.some(([, knob]) => knob.value !== knob.standard),
      class: "knob-group",
    },
    h("summary", {}, has(`knobs.group.${group}`) ? say(`knobs.group.${group}`) : group,
      h("span", { class: "group-count" }, members.length)),
    members.map(([name, knob]) => row(place, name, knob))))));
}

function groups(knobs) {
  return [...Map.groupBy(Object.entries(knobs), ([name]) => name.split(".")[0]).entries()];
}

function row(place, name, knob) {
  const id = `knob-${name}`;
  const turn = (event) => act(place, () => server.turn({ [name]: event.target.value }), say("knobs.set", name));
  return h("div", { class: knob.value === knob.standard ? "knob" : "knob turned" },
    h("label", { for: id }, name),
    choices(knob.allowed)
      ? h("select", { id, onchange: turn }, choices(knob.allowed).map((value) =>
          h("option", { value, selected: value === knob.value }, value)))
      : h("input", { id, type: "text", value: knob.value, placeholder: knob.allowed, spellcheck: "false", onchange: turn }),
    h("p", {}, has(`knob.${name}`) ? say(`knob.${name}`) : knob.meaning));
}

/** The words to choose from, where there are only these. */
function choices(allowed) {
  const words = allowed.split(", ");
  return words.length > 1 && words.every((word) => /^[A-Za-z0-9-]+$/.test(word)) ? words : null;
}

async function act(place, change, done) {
  try {
    await change();
    toast(done);
  } catch (refusal) {
    toast(refusal.message, "bad");
  }
  const open = new Set([...place.querySelectorAll("details[open] summary")].map((summary) => summary.textContent));
  const focused = document.activeElement?.id;
  await showKnobs(place);
  for (const details of place.querySelectorAll("details")) {
    details.open ||= open.has(details.querySelector("summary").textContent);
  }
  document.getElementById(focused)?.focus();
}
