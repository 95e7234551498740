// The window in which an administrator activates the provider (reference B.1): terms, who may use
// it, and only then the API key, above the provider's own page.
import { h, icon } from "./dom.js";
import { providerName } from "./provider.js";
import { server } from "./server.js";
import { state } from "./state.js";
import { toast } from "./toast.js";
import { dialog, providerFrame } from "./window.js";
import { say } from "./words.js";

const STEPS = ["activation.step.terms", "activation.step.rights", "activation.step.key"];

/** @param changed called when the window has gone and the provider may have become active */
export async function openActivation(changed) {
  let choice;
  try {
    choice = await server.choice();
  } catch (refusal) {
    toast(refusal.message, "bad");
    return;
  }
  let page = null;
  const view = dialog({
    name: "activation-window",
    title: say("activation.title", providerName()),
    about: state.customer.customerName,
    closed: () => {
      page?.end();
      changed();
    },
  });
  terms();

  function step(number, ...content) {
    view.body.replaceChildren(
      h("ol", { class: "steps" }, STEPS.map((name, index) => h("li", {
        class: index < number ? "done" : null,
        "aria-current": index === number ? "step" : null,
      }, h("span", { class: "step-number" }, index < number ? icon("check") : index + 1), say(name)))),
      ...content);
    view.body.querySelector("[data-focus]")?.focus();
  }

  function terms() {
    const next = button("terms-next", say("next"), rights, { disabled: true });
    step(0,
      h("div", { class: "window-content" },
        h("h3", {}, say("activation.terms.title")),
        h("p", {}, say("activation.terms.text", providerName())),
        h("ul", { class: "documents" },
          h("li", {}, say("activation.terms.conditions")),
          h("li", {}, say("activation.terms.processing"))),
        h("label", { class: "tick" },
          h("input", { type: "checkbox", id: "terms", "data-focus": true, onchange: (event) => { next.disabled = !event.target.checked; } }),
          h("span", {}, say("activation.terms.accept")))),
      foot(cancel(), next));
  }

  function rights() {
    if (choice.locked) {
      key("users");
      return;
    }
    const next = button("rights-next", say("next"), () => key(view.body.querySelector("input:checked").value), { disabled: true });
    step(1,
      h("div", { class: "window-content" },
        h("h3", {}, say("activation.rights.title")),
        h("p", {}, say("activation.rights.text")),
        h("ul", { class: "rights" },
          ["activation.rights.read", "activation.rights.write", "activation.rights.user"].map((name) =>
            h("li", {}, icon("check"), say(name)))),
        h("fieldset", {},
          h("legend", {}, say("activation.rights.question")),
          choice.audiences.map((audience, index) => h("label", { class: "option" },
            h("input", { type: "radio", name: "audience", value: audience, "data-focus": index === 0, onchange: () => { next.disabled = false; } }),
            h("span", {}, h("strong", {}, say(`audience.${audience}`)), h("span", { class: "quiet block" }, say(`audience.${audience}.note`))))))),
      foot(cancel(), next));
  }

  async function key(audience) {
    let opened;
    try {
      opened = await server.activate(state.customer.customerWebId, state.user.userId, audience);
    } catch (refusal) {
      toast(refusal.message, "bad");
      return;
    }
    page = providerFrame(opened, say("activation.frame", providerName()), (word) => outcome(opened, word));
    const field = h("input", { id: "api-key", class: "key", type: "text", readonly: true, value: opened.apiKey, spellcheck: "false", "data-focus": true, onfocus: (event) => event.target.select() });
    const copied = h("span", { class: "copied", role: "status" });
    step(2,
      h("div", { class: "window-content key-content" },
        choice.locked ? h("p", { class: "note" }, say("activation.locked")) : null,
        h("label", { class: "key-label", for: "api-key" }, say("activation.key")),
        h("div", { class: "key-row" }, field,
          h("button", { type: "button", id: "copy-key", class: "plain", onclick: () => copy(field, copied) }, icon("copy"), say("copy"))),
        h("p", { class: "quiet" }, say("activation.key.advice", providerName()), " ", copied),
        h("div", { class: "provider-area" },
          h("p", { class: "provider-caption" }, say("activation.provider", providerName())),
          page.frame),
        h("p", { class: "quiet small" }, say("activation.privacy"))),
      h("div", { id: "outcome", class: "outcome", role: "status" }),
      foot(cancel()));
  }

  async function outcome(opened, word) {
    let verdict;
    try {
      verdict = await server.word(opened.window, String(word));
    } catch (refusal) {
      banner("bad", refusal.message);
      return;
    }
    if (verdict.active) {
      banner("good", say("activation.active", providerName()));
      view.body.querySelector(".window-foot").replaceChildren(
        button("activation-done", say("close"), () => view.close(), {}));
      document.getElementById("activation-done").focus();
    } else if (!verdict.understood) {
      banner("bad", say("activation.word", String(word)));
    } else {
      banner("bad", say(word === "active" ? "activation.not-yet" : "activation.error"));
    }
  }

  function banner(tone, text) {
    const element = document.getElementById("outcome");
    element.className = `outcome ${tone}`;
    element.replaceChildren(icon(tone === "good" ? "check" : "warning"), text);
  }

  function cancel() {
    return h("button", { type: "button", class: "plain", onclick: () => view.close() }, say("cancel"));
  }
}

function button(id, text, act, more) {
  return h("button", { type: "button", id, onclick: act, ...more }, text);
}

const foot = (...buttons) => h("div", { class: "window-foot buttons" }, buttons);

async function copy(field, copied) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    copied.textContent = say("copied");
  } catch {
    copied.textContent = say("copy.by-hand");
  }
}
