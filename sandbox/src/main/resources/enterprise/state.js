// Who is logged in and what is open. The address's fragment says it, so that a reload changes nothing.

export const state = {
  customers: [],
  customer: null,
  user: null,
};

/** #/customer/user/estates/1042/ENG in its parts. */
export function route() {
  const [customer, user, view, id, language] = location.hash
    .replace(/^#\/?/, "")
    .split("/")
    .map(decodeURIComponent);
  return { customer, user: Number(user), view: view || "estates", id, language };
}

export function address(...parts) {
  const all = [state.customer.customerWebId, state.user.userId, ...parts];
  return `#/${all.map(encodeURIComponent).join("/")}`;
}

export function go(...parts) {
  location.hash = address(...parts);
}

/** Takes customer and user from the address, or the first of each. */
export function settle(customers) {
  const { customer, user } = route();
  state.customers = customers;
  state.customer = state.customers.find((c) => c.customerWebId === customer) ?? state.customers[0];
  state.user = state.customer.users.find((u) => u.userId === user) ?? state.customer.users[0];
}

export const providerActive = () => state.customer.status === "active";
export const mayUseServices = () =>
  providerActive() && (state.customer.audience !== "administrators" || state.user.administrator);
