// What the API received, newest first, the actions of one request together.
import { h } from "./dom.js";
import { server } from "./server.js";
import { clock, has, say } from "./words.js";

const PAUSE_MS = 1000;
const AT_MOST = 200;

let calls = [];
let place = null;
let changed = () => {};

/** Starts to listen; `onChange` is told how many actions there are. */
export function watchCalls(onChange) {
  changed = onChange;
  poll();
}

/** Where the list is to stand. */
export function showCallsIn(element) {
  place = element;
  draw();
}

async function poll() {
  if (!document.hidden) {
    try {
      const more = await server.calls(calls.at(-1)?.number ?? 0);
      if (more.length > 0) {
        calls = [...calls, ...more].slice(-AT_MOST);
        draw();
      }
    } catch {
      // The next attempt follows; whoever uses the page is told by what they do.
    }
  }
  setTimeout(poll, PAUSE_MS);
}

export async function clearCalls() {
  await server.clearCalls();
  calls = [];
  draw();
}

function draw() {
  changed(calls.length);
  if (place === null) {
    return;
  }
  const requests = Map.groupBy(calls, (call) => call.request);
  place.replaceChildren(...(calls.length === 0
    ? [h("p", { class: "nothing" }, say("calls.none"))]
    : [h("ol", { class: "requests" }, [...requests.entries()].reverse().map(([number, actions]) =>
        request(number, actions)))]));
}

function request(number, actions) {
  return h("li", { class: "request", "data-request": number },
    h("div", { class: "request-head" },
      h("span", {}, say("calls.request", number)),
      h("span", { class: `endpoint ${actions[0].endpoint}` }, actions[0].endpoint),
      h("time", { datetime: actions[0].time }, clock(new Date(actions[0].time)))),
    actions.map(action));
}

function action({ action: verb, resourcetype, resourceid, language, claim, errorcode }) {
  return h("div", { class: errorcode === 0 ? "call" : "call failed", "data-resource": resourcetype, "data-code": errorcode },
    h("div", { class: "call-what" },
      h("span", { class: `verb ${verb}` }, verb),
      h("span", { class: "resource" }, resourcetype),
      resourceid ? h("span", { class: "resource-id" }, resourceid) : null,
      language ? h("span", { class: "call-language", title: say("calls.language") }, language) : null),
    h("div", { class: "call-how" },
      claim
        ? h("span", { class: "claim", title: say("calls.claim.note") }, mark(claim), `${say("calls.claim")} ${claim}`)
        : h("span", { class: "claim none" }, say("calls.claim.none")),
      h("span", { class: "code" }, errorcode === 0 ? say("calls.ok") : failure(errorcode))));
}

function failure(code) {
  return has(`code.${code}`) ? `${code} · ${say(`code.${code}`)}` : say("calls.code", code);
}

/** The same claim has the same mark. */
function mark(claim) {
  const spot = h("span", { class: "mark", "aria-hidden": "true" });
  spot.style.background = `hsl(${Number.parseInt(claim.slice(0, 4), 16) % 360} 72% 66%)`;
  return spot;
}
