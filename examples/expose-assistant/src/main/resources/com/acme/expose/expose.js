import { act, keepDraft, offerDraft, showProblem } from "./immobridge.js";

const element = (id) => document.getElementById(id);
const word = (id) => element("words").content.getElementById(id).textContent;

/** What the description was when it was last shown here: only that is written over. */
let seen = element("now").textContent;

async function accept(event) {
  event.preventDefault();
  element("accept").disabled = true;
  element("problem").hidden = true;
  element("status").textContent = "";
  const sent = element("text").value;
  const answer = await act("accept", { text: sent, seen });
  element("accept").disabled = false;
  const theirs = answer.kind === "conflict" ? answer.body.current.objektbeschreibung : undefined;
  element("conflict").hidden = theirs === undefined;
  if (answer.ok) {
    show(answer.reply);
    keepDraft(element("text").value === sent ? {} : typed());
    element("status").textContent = word("accepted");
  } else if (theirs !== undefined) {
    element("theirs").textContent = theirs;
    element("accept").textContent = word("over");
    seen = theirs;
  } else {
    showProblem(element("problem"), answer, element("text").value);
  }
}

function show(now) {
  seen = now;
  element("now").textContent = now;
  element("empty")?.remove();
}

/** What was typed under this name on another day is put back only if the person wants it. */
const typed = () => ({ text: { value: element("text").value, seen } });

if (element("proposal") !== null) {
  element("proposal").addEventListener("submit", accept);
  element("text").addEventListener("input", () => keepDraft(typed()));
  offerDraft(document.querySelector("main"), {
    now: () => element("text").value,
    take: ({ text }) => {
      if (text !== undefined) {
        element("text").value = text.value;
        seen = text.seen;
        keepDraft(typed());
      }
      element("text").focus();
    },
  });
}
