// The Marketplace with the provider's tile.
import { h, icon, providerSign } from "./dom.js";
import { openActivation } from "./activation.js";
import { providerName, services, startableFrom, tile, title } from "./provider.js";
import { server } from "./server.js";
import { openService } from "./service.js";
import { mayUseServices, providerActive, state } from "./state.js";
import { toast } from "./toast.js";
import { say } from "./words.js";

/** @param reload shows the page anew, with what has become of the provider */
export async function marketplace(content, reload) {
  content.replaceChildren(
    h("div", { class: "page-head" },
      h("div", {}, h("p", { class: "crumbs" }, state.customer.customerName), h("h1", {}, say("marketplace.title"))),
      h("p", { class: "quiet count" }, say("marketplace.lead"))),
    card(reload));
  return say("marketplace.title");
}

function card(reload) {
  const { status, audience } = state.customer;
  const count = services().length;
  const tone = { active: "good", blocked: "bad" }[status] ?? "";
  return h("article", { class: "card tile", "data-status": status },
    h("div", { class: "tile-head" },
      providerSign(),
      h("div", { class: "grow" },
        h("h2", {}, providerName()),
        h("p", { class: "quiet" }, count === 1 ? say("provider.service.one") : say("provider.services", count))),
      h("span", { id: "provider-status", class: `chip ${tone}` },
        status === "active" && audience ? say(`status.active.${audience}`) : say(`status.${status}`))),
    h("ul", { class: "services" }, services().map(offer)),
    h("p", { class: "rights" }, icon("check"), say("provider.rights")),
    h("div", { class: "tile-actions" }, buttons(reload)),
    note());
}

/** One service: what it does, and where it is started. */
function offer(service) {
  return h("li", { "data-service": service.name },
    h("div", { class: "grow" },
      h("h3", {}, title(service)),
      tile(service) === "" ? null : h("p", {}, tile(service))),
    startableFrom("menu").includes(service)
      ? h("button", {
          type: "button",
          id: `open-${service.name}`,
          class: "plain",
          disabled: !mayUseServices(),
          onclick: () => openService({ service }),
        }, say("marketplace.open"))
      : h("span", { class: "chip" }, say(`place.${service.place}`)));
}

function buttons(reload) {
  const administrator = state.user.administrator;
  return providerActive()
    ? [
        h("button", { type: "button", id: "activate", class: "plain", disabled: !administrator, onclick: () => openActivation(reload) }, say("marketplace.again")),
        h("button", { type: "button", id: "block", class: "plain danger", disabled: !administrator, onclick: () => block(reload) }, say("marketplace.block")),
      ]
    : [h("button", { type: "button", id: "activate", disabled: !administrator, onclick: () => openActivation(reload) }, say("marketplace.activate"))];
}

function note() {
  if (providerActive() && !mayUseServices()) {
    return h("p", { class: "quiet" }, say("service.administrators"));
  }
  return state.user.administrator ? null : h("p", { class: "quiet" }, say("marketplace.administrators"));
}

function block(reload) {
  const opener = document.activeElement;
  const element = h("dialog", { class: "confirm", "aria-labelledby": "confirm-title" },
    h("h2", { id: "confirm-title" }, say("marketplace.block.title", providerName())),
    h("p", {}, say("marketplace.block.text")),
    h("div", { class: "window-foot buttons" },
      h("button", { type: "button", class: "plain", onclick: () => element.close() }, say("cancel")),
      h("button", { type: "button", id: "block-confirmed", class: "danger", onclick: confirmed }, say("marketplace.block"))));
  element.addEventListener("close", () => {
    element.remove();
    opener?.focus();
  });
  document.body.append(element);
  element.showModal();

  async function confirmed() {
    try {
      await server.block(state.customer.customerWebId, state.user.userId);
      toast(say("marketplace.blocked"));
    } catch (refusal) {
      toast(refusal.message, "bad");
    }
    element.close();
    reload();
  }
}
