// Sends the pasted key to our own server and passes the word it answers on to onOffice's window.
// The word is always passed on: without one the administrator would be stuck (reference B.3).
"use strict";

const PATIENCE_MS = 29000;
const USUAL_KEY_LENGTH = 64;
const TOO_MANY = 429;

const element = (id) => document.getElementById(id);
const form = element("unlockForm");
const secret = element("secret");
const button = element("unlockButton");
const show = (id, visible) => { element(id).hidden = !visible; };

// The address carries token and claim, and has been read.
history.replaceState(null, "", location.pathname);

function judgeKey() {
  const length = secret.value.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff]/g, "").length;
  button.disabled = length === 0;
  show("hint", length > 0 && length !== USUAL_KEY_LENGTH);
}

function tellParent(word) {
  window.parent.postMessage(word, document.body.dataset.parentOrigin);
}

function showProblem(reason, correlationId) {
  const texts = element("problems").content;
  const text = texts.querySelector(`[data-reason="${CSS.escape(reason)}"]`)
    ?? texts.querySelector('[data-reason="unclear"]');
  element("problemText").textContent = text.textContent;
  element("correlation-id").textContent = correlationId;
  element("correlation-id").parentElement.hidden = correlationId === "";
  show("problem", true);
}

// Without a reason of ours the answer is the gateway's: only its 429 says that nothing was begun.
function reasonOf(response) {
  return response.headers.get("X-Unlock-Reason")
    ?? (response.status === TOO_MANY ? "too-many" : "unclear");
}

async function send() {
  try {
    const response = await fetch(`${document.body.dataset.root}unlock`, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return {
      active: response.ok && (await response.text()) === "active",
      reason: reasonOf(response),
      correlationId: response.headers.get("X-Correlation-Id") ?? "",
    };
  } catch {
    return { active: false, reason: "unreachable", correlationId: "" };
  }
}

async function unlock(event) {
  event.preventDefault();
  show("problem", false);
  show("unlockButton", false);
  show("spinner", true);
  const answer = await send();
  show("spinner", false);
  if (answer.active) {
    show("secretDiv", false);
    show("successMessage", true);
  } else {
    show("unlockButton", true);
    showProblem(answer.reason, answer.correlationId);
    secret.focus();
    secret.select();
  }
  tellParent(answer.active ? "active" : "error");
}

secret.addEventListener("input", judgeKey);
form.addEventListener("submit", unlock);
judgeKey();
