// What the simulator answers behind this page.
import { languageCode, reason, say } from "./words.js";

/** A refusal in words that can be shown. */
export class Refusal extends Error {}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refusal(say("server.unreachable"));
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Refusal(problem.detail ? reason(problem.detail) : say("server.failed", response.status));
  }
  return response.status === 204 ? null : response.json();
}

const estates = (customer, user) =>
  `/enterprise/customers/${encodeURIComponent(customer)}/users/${user}/estates`;

export const server = {
  customers: () => call("GET", "/enterprise/customers"),
  provider: () => call("GET", "/enterprise/provider"),
  estates: (customer, user) => call("GET", estates(customer, user)),
  estate: (customer, user, id, language) =>
    call("GET", `${estates(customer, user)}/${id}?language=${encodeURIComponent(language)}&userLanguage=${languageCode()}`),

  around: (customer, user, id) => call("GET", `${estates(customer, user)}/${id}/around`),

  choice: () => call("GET", "/enterprise/activation"),
  activate: (customerWebId, userId, audience) =>
    call("POST", "/enterprise/activation", { customerWebId, userId, audience }),
  block: (customerWebId, userId) => call("POST", "/enterprise/block", { customerWebId, userId }),
  service: (start) => call("POST", "/enterprise/service", start),
  word: (window, word) => call("POST", `/enterprise/windows/${window}/word`, { word }),
  message: (window, text) => call("POST", `/enterprise/windows/${window}/message`, { text }),
  pay: (order, status) => call("POST", `/enterprise/orders/${order}`, { status }),
  close: (window) => call("POST", `/enterprise/windows/${window}/close`, {}),

  calls: (after) => call("GET", `/enterprise/calls?after=${after}`),
  clearCalls: () => call("DELETE", "/control/calls"),
  knobs: () => call("GET", "/control/knobs"),
  turn: (assignments) => call("PATCH", "/control/knobs", assignments),
  resetKnobs: () => call("DELETE", "/control/knobs"),
  scenarios: () => call("GET", "/control/scenarios"),
  scenario: (name) => call("POST", "/control/scenario", { name }),
};
