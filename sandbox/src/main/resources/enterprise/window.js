// The frame around a provider's page: title, iframe, closing. The iframe is another site; all that
// passes between the two are messages.
import { h, icon, providerSign } from "./dom.js";
import { server } from "./server.js";
import { toast } from "./toast.js";
import { say } from "./words.js";

let leaving = () => true;

/** Whether no window is open any more: asked before the page below becomes another. */
export const mayLeave = () => leaving();

/**
 * A dialog with a title and a way to close it. Escape is ours: left to the browser, the second one
 * would close the window whatever we say.
 *
 * @param mayClose asked when the person wants to close it; told whether it was by Escape
 */
export function dialog({ name, title, about, mayClose = () => true, closed = () => {} }) {
  const body = h("div", { class: "window-body" });
  const ask = (byEscape) => { if (mayClose(byEscape)) { element.close(); } };
  const escape = (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      ask(true);
    }
  };
  const element = h("dialog", { class: `window ${name}`, "aria-labelledby": "window-title", closedby: "none" },
    h("div", { class: "window-title" },
      providerSign(),
      h("div", { class: "grow" },
        h("h2", { id: "window-title" }, title),
        about ? h("p", { class: "quiet" }, about) : null),
      h("button", { type: "button", class: "close", "aria-label": say("window.close"), onclick: () => ask(false) }, icon("close"))),
    body);
  const opener = document.activeElement;
  document.addEventListener("keydown", escape);
  leaving = () => {
    ask(false);
    return !element.open;
  };
  element.addEventListener("close", () => {
    document.removeEventListener("keydown", escape);
    leaving = () => true;
    element.remove();
    (opener?.isConnected ? opener : document.getElementById(opener?.id || "content"))?.focus();
    closed();
  });
  document.body.append(element);
  element.showModal();
  return { element, body, close: () => element.close() };
}

/**
 * The provider's page.
 *
 * @param opened what the server says of a window it has opened: its id and the signed address
 * @param received called with each message of this very page, and of no other
 */
export function providerFrame(opened, title, received) {
  const frame = h("iframe", { src: opened.url, title, class: "provider", referrerpolicy: "no-referrer" });
  const origin = new URL(opened.url).origin;
  const listen = (event) => {
    if (event.source === frame.contentWindow && event.origin === origin) {
      received(event.data);
    }
  };
  window.addEventListener("message", listen);
  return {
    frame,
    end: () => {
      window.removeEventListener("message", listen);
      server.close(opened.window).catch((refusal) => toast(refusal.message, "bad"));
    },
  };
}
