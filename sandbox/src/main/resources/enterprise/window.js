// The frame around a provider's page: title, iframe, closing. The iframe is another site; all that
// passes between the two are messages.
import { h, icon, providerSign } from "./dom.js";
import { server } from "./server.js";
import { toast } from "./toast.js";
import { say } from "./words.js";

/**
 * A dialog with a title and a way to close it.
 *
 * @param mayClose asked when the person wants to close it
 */
export function dialog({ name, title, about, mayClose = () => true, closed = () => {} }) {
  const body = h("div", { class: "window-body" });
  const ask = () => { if (mayClose()) { element.close(); } };
  const element = h("dialog", { class: `window ${name}`, "aria-labelledby": "window-title" },
    h("header", { class: "window-title" },
      providerSign(),
      h("div", { class: "grow" },
        h("h2", { id: "window-title" }, title),
        about ? h("p", { class: "quiet" }, about) : null),
      h("button", { type: "button", class: "close", "aria-label": say("window.close"), onclick: ask }, icon("close"))),
    body);
  const opener = document.activeElement;
  element.addEventListener("cancel", (event) => { event.preventDefault(); ask(); });
  element.addEventListener("close", () => {
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
