// What the provider is called and what it offers. Its own words, as they were agreed with onOffice; none are ours.
import { languageCode, say } from "./words.js";

let agreed = { name: {}, services: [] };

/** What the server says of the provider. */
export function learn(provider) {
  agreed = provider;
}

export const providerName = () => text(agreed.name) ?? say("provider.unnamed");
export const services = () => agreed.services;

/** The services that are started there: "menu" or "estate". */
export const startableFrom = (place) =>
  agreed.services.filter((service) => service.place === "anywhere" || service.place === place);

export const title = (service) => text(service.title) ?? service.name;
export const tile = (service) => text(service.tile) ?? "";

/** A text in the language of the page, else in whichever there is. */
const text = (byLanguage) => byLanguage[languageCode()] ?? Object.values(byLanguage)[0];
