import { act, showProblem } from "./immobridge.js";

const element = (id) => document.getElementById(id);
const word = (id) => element("words").content.getElementById(id).textContent;

/** What the description was when it was last shown here: only that is written over. */
let seen = element("now").textContent;

async function accept(event) {
  event.preventDefault();
  element("accept").disabled = true;
  element("problem").hidden = true;
  element("status").textContent = "";
  const answer = await act("accept", { text: element("text").value, seen });
  element("accept").disabled = false;
  const theirs = answer.kind === "conflict" ? answer.body.current : undefined;
  element("conflict").hidden = theirs === undefined;
  if (answer.ok) {
    show(answer.reply);
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

element("proposal")?.addEventListener("submit", accept);
