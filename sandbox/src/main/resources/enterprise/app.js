// onOffice enterprise, simulated: the bar at the top, and which page is shown below it.
import { h, icon } from "./dom.js";
import { list } from "./list.js";
import { marketplace } from "./marketplace.js";
import { learn } from "./provider.js";
import { record } from "./record.js";
import { server } from "./server.js";
import { address, go, route, settle, state } from "./state.js";
import { language, languages, say, setLanguage, userLanguage } from "./words.js";
import { mayLeave } from "./window.js";
import { drawWorkbench, startWorkbench, workbenchSwitch } from "./workbench.js";

const content = document.getElementById("content");
const VIEWS = { estates: ["estates", "house"], marketplace: ["marketplace", "shop"] };

let drawn = 0;

async function start() {
  try {
    await learnAll();
  } catch (refusal) {
    fail(refusal);
    return;
  }
  userLanguage(state.user.language);
  startWorkbench();
  window.addEventListener("hashchange", move);
  draw();
}

/** Who there is, and what the provider offers at this moment. */
async function learnAll() {
  const [customers, provider] = await Promise.all([server.customers(), server.provider()]);
  settle(customers);
  learn(provider);
}

/** Back does not swap the record under an open window: the window is asked first. */
function move(event) {
  if (mayLeave()) {
    draw();
  } else {
    history.pushState(null, "", event.oldURL);
  }
}

/** Shows what the address says. The latest wins where two are under way. */
async function draw() {
  const mine = ++drawn;
  try {
    await learnAll();
  } catch (refusal) {
    fail(refusal);
    return;
  }
  if (mine !== drawn) {
    return;
  }
  const { view, id, language: code } = route();
  document.documentElement.lang = language();
  document.getElementById("skip").textContent = say("skip");
  bar(view);
  drawWorkbench();
  const focused = document.activeElement?.id;
  const page = document.createElement("div");
  page.className = "page";
  try {
    const title = await pageFor(view, page, id, code);
    if (mine !== drawn) {
      return;
    }
    content.replaceChildren(...page.childNodes);
    document.title = `${title} – onOffice enterprise`;
    document.getElementById(focused)?.focus();
  } catch (refusal) {
    if (mine === drawn) {
      fail(refusal);
    }
  }
}

function pageFor(view, page, id, code) {
  if (view === "marketplace") {
    return marketplace(page, draw);
  }
  return id === undefined ? list(page) : record(page, { id, language: code });
}

function fail(refusal) {
  content.replaceChildren(h("div", { class: "card empty", role: "alert" },
    icon("warning"),
    h("p", {}, refusal.message),
    state.customer ? h("a", { href: address("estates") }, say("list.title")) : null));
}

function bar(view) {
  document.getElementById("topbar").replaceChildren(
    h("a", { class: "brand", href: address("estates") },
      icon("house"), h("span", {}, "onOffice ", h("span", { class: "light" }, "enterprise"))),
    h("span", { class: "simulated", title: say("simulated.note") }, say("simulated")),
    h("nav", { "aria-label": say("nav") }, Object.entries(VIEWS).map(([name, [text, sign]]) =>
      h("a", { href: address(name), id: `nav-${name}`, "aria-current": view === name ? "page" : null },
        icon(sign), h("span", { class: "bar-text" }, say(`nav.${text}`))))),
    h("span", { class: "grow" }),
    h("label", { class: "pick" }, h("span", { class: "pick-label" }, say("bar.customer")),
      h("select", { id: "customer", onchange: changeCustomer }, state.customers.map((customer) =>
        h("option", { value: customer.customerWebId, selected: customer === state.customer }, customer.customerName)))),
    h("label", { class: "pick" }, h("span", { class: "pick-label" }, say("bar.user")),
      h("select", { id: "user", onchange: changeUser }, state.customer.users.map((user) =>
        h("option", { value: user.userId, selected: user === state.user },
          user.administrator ? `${user.name} (${say("bar.administrator")})` : user.name)))),
    h("div", { class: "language-switch", role: "group", "aria-label": say("bar.language") },
      languages.map((code) => h("button", {
        type: "button",
        id: `language-${code}`,
        "aria-pressed": String(code === language()),
        onclick: () => {
          setLanguage(code);
          draw();
        },
      }, code.toUpperCase()))),
    workbenchSwitch());
}

function changeCustomer(event) {
  state.customer = state.customers.find(({ customerWebId }) => customerWebId === event.target.value);
  state.user = state.customer.users[0];
  userLanguage(state.user.language, true);
  go(route().view);
}

function changeUser(event) {
  state.user = state.customer.users.find(({ userId }) => String(userId) === event.target.value);
  userLanguage(state.user.language, true);
  const { view, id, language: code } = route();
  go(...[view, id, code].filter((part) => part !== undefined));
}

start();
