// The provider's service in a window over the record (reference D.2).
import { h } from "./dom.js";
import { providerName, title } from "./provider.js";
import { server } from "./server.js";
import { state } from "./state.js";
import { toast } from "./toast.js";
import { dialog, providerFrame } from "./window.js";
import { clock, languageCode, reason, say } from "./words.js";

/**
 * @param service what is started
 * @param estate record and language the service is started from; none from the menu
 * @param refresh reloads the record behind and says what is new
 */
export async function openService({ service, estate, about, refresh }) {
  let opened;
  try {
    opened = await server.service({
      customerWebId: state.customer.customerWebId,
      userId: state.user.userId,
      userLanguage: languageCode(),
      service: service.name,
      ...(estate ? { estateId: estate.id, language: estate.language } : {}),
    });
  } catch (refusal) {
    toast(refusal.message, "bad");
    return;
  }
  show(opened, service, about ?? say("service.menu"), refresh ?? (() => say("service.nothing")));
}

function show(opened, service, about, refresh) {
  let touched = false;
  const line = h("span", { id: "message", class: "message-line", role: "status" }, say("service.waiting"));
  const stay = h("button", { type: "button", id: "stay", onclick: () => { question.hidden = true; } }, say("service.close.stay"));
  const question = h("div", { class: "question", role: "alert", hidden: true },
    h("span", {}, say("service.close.question")),
    h("button", { type: "button", id: "close-anyway", class: "plain", onclick: () => view.close() }, say("service.close.anyway")),
    stay);
  const page = providerFrame(opened, title(service), (text) => receive(text));

  // Whether something was typed in there nobody out here can know; that it had the focus one can.
  const notice = () => { touched ||= document.activeElement === page.frame; };
  window.addEventListener("blur", notice);

  const view = dialog({
    name: "service-window",
    title: `${providerName()} · ${title(service)}`,
    about,
    mayClose: (byEscape) => {
      if (touched) {
        question.hidden = byEscape && !question.hidden;
        (question.hidden ? page.frame : stay).focus();
      }
      return !touched;
    },
    closed: () => {
      window.removeEventListener("blur", notice);
      page.end();
    },
  });
  view.body.append(page.frame, question, h("div", { class: "window-foot" },
    h("span", { class: "foot-title" }, say("service.messages")), line));

  async function receive(text) {
    try {
      const verdict = await server.message(opened.window, String(text));
      if (!verdict.accepted) {
        tell(say("service.refused", reason(verdict.reason)), "bad");
        return;
      }
      touched = false;
      if (verdict.order) {
        order(verdict.order);
        return;
      }
      const news = verdict.refresh ? await refresh() : say("service.closing");
      tell(news, "good");
      if (verdict.close) {
        view.close();
        toast(news);
      }
    } catch (refusal) {
      tell(refusal.message, "bad");
    }
  }

  /** The payment dialog; afterwards the provider's page goes where the result is told (H.3). */
  function order({ id, mode, total, text }) {
    const pay = async (status) => {
      try {
        const { url } = await server.pay(id, status);
        payment.remove();
        page.frame.src = url;
      } catch (refusal) {
        tell(refusal.message, "bad");
      }
    };
    const payment = h("div", { class: "question", role: "alert" },
      h("span", {}, say("payment.order", text, total), " ", h("span", { class: "chip" }, mode)),
      ["success", "inprocess", "error"].map((status) =>
        h("button", { type: "button", class: status === "success" ? null : "plain", onclick: () => pay(status) }, say(`payment.${status}`))));
    page.frame.after(payment);
    payment.querySelector("button").focus();
  }

  function tell(sentence, tone) {
    line.className = `message-line ${tone}`;
    line.textContent = `${clock()} · ${sentence}`;
  }
}
