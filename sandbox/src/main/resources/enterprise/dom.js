// Elements without markup in strings: text is always text.

/** h("button", { class: "plain", onclick: act }, "Save"): an element with its children. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SHAPES = {
  house: "M3 11.2 12 3.5l9 7.7M5.2 9.6V20.5h5V14.4h3.6v6.1h5V9.6",
  flat: "M5 21V3.5h14V21M3 21h18M9 8h2M13 8h2M9 12h2M13 12h2M10.5 21v-4.5h3V21",
  office: "M3.5 21V9.5H12V3.5h8.5V21M2 21h20M7 13h2M7 17h2M15 8h2M15 12h2M15 16h2M12 9.5V21",
  plot: "M3 17.5 9 6l4.5 7 2.5-3.5 5 8zM3 21h18",
  shop: "M4 9.5 5.5 4h13L20 9.5M4 9.5a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0 2.7 2.7 0 0 0 5.3 0M5.2 12.5V20.5h13.6v-8",
  pen: "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5",
  pulse: "M2.5 12.5h4l3-8 5 15 3-7h4",
  sliders: "M4 6h9M17 6h3M4 12h3M11 12h9M4 18h9M17 18h3M15 4v4M9 10v4M15 16v4",
  back: "M14.5 5 7.5 12l7 7",
  close: "M6 6l12 12M18 6 6 18",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  check: "M5 12.5l4.5 4.5L19 7.5",
  lock: "M6 11h12v9.5H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  warning: "M12 4 2.5 20.5h19zM12 10v5M12 17.5v.5",
};

/** A line drawing, of no meaning to a screen reader. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** The provider's sign, in its tile, its button and its windows. */
export function providerSign() {
  return h("span", { class: "provider-sign", "aria-hidden": "true" }, icon("pen"));
}
