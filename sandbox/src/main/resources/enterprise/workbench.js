// The dark panel at the side. It belongs to the sandbox, not to the product that is simulated.
import { clearCalls, showCallsIn, watchCalls } from "./calls.js";
import { h, icon } from "./dom.js";
import { showKnobs } from "./knobs.js";
import { say } from "./words.js";

const OPEN = "workbench";
const NARROW = window.matchMedia("(max-width: 1023px)");

let open = NARROW.matches ? false : localStorage.getItem(OPEN) !== "closed";
let tab = "calls";
let count = 0;

/** The button in the top bar. */
export function workbenchSwitch() {
  return h("button", {
    type: "button",
    id: "workbench-switch",
    class: "bar-button",
    "aria-expanded": String(open),
    "aria-controls": "workbench",
    onclick: toggle,
  }, icon("pulse"), h("span", { class: "bar-text" }, say("workbench.switch")), h("span", { class: "badge", id: "call-count" }, count));
}

export function startWorkbench() {
  watchCalls((number) => {
    count = number;
    const badge = document.getElementById("call-count");
    if (badge) {
      badge.textContent = count;
    }
  });
}

export function drawWorkbench() {
  const place = document.getElementById("workbench");
  place.setAttribute("aria-label", say("workbench.title"));
  place.hidden = !open;
  document.body.classList.toggle("with-workbench", open);
  if (!open) {
    showCallsIn(null);
    return;
  }
  const body = h("div", { class: "workbench-body", id: "workbench-body", role: "tabpanel", tabindex: 0, "aria-labelledby": `bench-${tab}` });
  place.replaceChildren(
    h("div", { class: "workbench-head" },
      h("div", { class: "workbench-tabs", role: "tablist", "aria-label": say("workbench.title") },
        choice("calls", "pulse"), choice("knobs", "sliders")),
      h("button", { type: "button", class: "close", "aria-label": say("workbench.close"), onclick: toggle }, icon("close"))),
    tab === "calls"
      ? h("div", { class: "workbench-lead" },
          h("p", {}, say("calls.lead")),
          h("button", { type: "button", id: "clear-calls", class: "small-button", onclick: clearCalls }, say("calls.clear")))
      : h("div", { class: "workbench-lead" }, h("p", {}, say("knobs.lead"))),
    body);
  if (tab === "calls") {
    showCallsIn(body);
  } else {
    showCallsIn(null);
    showKnobs(body);
  }
}

function choice(name, sign) {
  return h("button", {
    type: "button",
    role: "tab",
    id: `bench-${name}`,
    "aria-selected": String(tab === name),
    "aria-controls": "workbench-body",
    onclick: () => {
      tab = name;
      drawWorkbench();
      document.getElementById(`bench-${name}`).focus();
    },
  }, icon(sign), say(`workbench.${name}`));
}

function toggle() {
  open = !open;
  localStorage.setItem(OPEN, open ? "open" : "closed");
  document.getElementById("workbench-switch").setAttribute("aria-expanded", String(open));
  drawWorkbench();
  if (!open) {
    document.getElementById("workbench-switch").focus();
  }
}
