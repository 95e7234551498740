// What a page of a service needs: its session, its service's actions, saving without writing over
// anybody, and messages to the window around it. What is typed stays in the page until onOffice
// holds it, and what nobody knows is called unknown. What is typed and not saved is kept in this
// browser for the next opening at the same place, where the browser lets a framed page do so.
import { isKept } from "./drafts.js";
import { copyButton, made, sameText, sameValue, shown, word } from "./pieces.js";

export { keepDraft, offerDraft } from "./drafts.js";
export { sameText, sameValue, word };

const PATIENCE_MS = 29000;
const BUSY_PAUSES_MS = [400, 900, 1600];
const LOOK_AGAIN_MS = 4000;
const TOO_MANY = 429;

const { root, service, parentOrigin } = document.body.dataset;
const session = document.querySelector('meta[name="session"]').content;

// The address carries the claim, and has been read.
history.replaceState(null, "", location.pathname);

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/**
 * Asks for an action of this page's service.
 *
 * @returns {Promise<Answer>} `{ok: true, reply}` or a problem, see `problemOf`
 */
export async function act(action, body = {}) {
  const answer = await ask("POST", `service/${service}/${action}`, body);
  if (!answer.ok) {
    return answer;
  }
  if (answer.body.windowMessage) {
    window.parent.postMessage(answer.body.windowMessage, parentOrigin);
  }
  return { ok: true, reply: answer.body.reply };
}

/** Reads the property of this session: `{ok: true, body: {estateId, language, fields}}`. */
export const readProperty = (estate) => ask("GET", `properties/${estate}`);

/**
 * Saves fields of the property, each with the value from which the editing began. While somebody
 * else is saving it tries again; when nobody knows what became of it, it looks.
 *
 * @returns `{ok: true, body}`; a problem of kind `conflict` with `body.current`; or another problem
 */
export async function saveProperty(estate, fields, seen) {
  let answer = await ask("PATCH", `properties/${estate}`, { fields, seen });
  for (const ms of BUSY_PAUSES_MS) {
    if (answer.kind !== "busy") {
      break;
    }
    await pause(ms);
    answer = await ask("PATCH", `properties/${estate}`, { fields, seen });
  }
  return answer.kind === "outcome-unknown" ? lookedAt(estate, fields, answer) : answer;
}

/** What is there now may settle it: our values can only have come by this save. */
async function lookedAt(estate, fields, unknown) {
  await pause(LOOK_AGAIN_MS);
  const now = await readProperty(estate);
  const there = now.ok && Object.entries(fields).every(([name, value]) => sameValue(now.body.fields[name], value));
  return there ? now : unknown;
}

/** onOffice's window acts on signed messages only: `refreshParent`, `closeProviderWindow` … */
export async function tellWindow(name) {
  const answer = await ask("POST", "service/message", { onOfficeType: `onOffice.service.${name}` });
  if (answer.ok) {
    window.parent.postMessage(JSON.stringify(answer.body), parentOrigin);
  }
  return answer.ok;
}

/**
 * One request to our own server.
 *
 * @returns `{ok: true, body}` or `{ok: false, kind, title, detail, correlationId, body}`; kinds are
 *     those of our problems, and `unreachable`, `too-many`, `unclear` where it was not our server
 *     that answered
 */
async function ask(method, address, body) {
  let response;
  try {
    response = await fetch(`${root}${address}`, {
      method,
      headers: { "Authorization": `Bearer ${session}`, "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return problemOf("unreachable");
  }
  const content = await response.json().catch(() => null);
  if (response.ok && content !== null) {
    return { ok: true, body: content };
  }
  const ours = /^urn:immobridge:problem:(.+)$/.exec(content?.type ?? "");
  if (ours !== null) {
    return { ok: false, kind: ours[1], title: content.title, detail: content.detail, correlationId: content.correlationId, body: content };
  }
  return problemOf(response.status === TOO_MANY ? "too-many" : "unclear");
}

function problemOf(kind) {
  return { ok: false, kind, title: word(`${kind}-title`), detail: word(`${kind}-detail`), correlationId: "", body: {} };
}

/**
 * Shows a problem in an element that is an alert: in a conflict with what onOffice holds now, and
 * always with what becomes of that which was entered.
 */
export function showProblem(alert, problem, entered = "") {
  alert.replaceChildren(made("strong", problem.title), ` ${problem.detail} `);
  if (problem.kind === "conflict" && problem.body.current) {
    alert.append(`${word("current")} `, ...shown(Object.entries(problem.body.current)));
  }
  alert.append(`${word("kept")} `);
  if (entered !== "") {
    alert.append(`${word(isKept() ? "kept-next" : "copy-first")} `, copyButton(entered), " ");
  }
  if (problem.correlationId !== "") {
    const reference = made("span", `${word("reference")}: `);
    reference.className = "reference";
    reference.append(made("code", problem.correlationId));
    reference.lastChild.id = "correlation-id";
    alert.append(reference);
  }
  alert.hidden = false;
}
