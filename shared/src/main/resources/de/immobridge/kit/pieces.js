// What the scripts of the kit share: its words, comparing what fields hold, and small elements.

/** A word of the kit's in the page's language. */
export const word = (name) =>
  document.getElementById("immobridge-texts").content.querySelector(`[data-word="${name}"]`).textContent;

/** Whether two texts differ only in how their lines end. */
export const sameText = (one, other) => lines(one) === lines(other);
/** The same for what a field holds: a text, or keys in whatever order. */
export const sameValue = (one, other) => Array.isArray(one) && Array.isArray(other)
  ? [...one].sort().join("\n") === [...other].sort().join("\n")
  : sameText(one, other);
const lines = (text) => String(text ?? "").replace(/\r\n?/g, "\n");

/** An element with a text. */
export function made(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** Texts under the labels of their fields. */
export const shown = (texts) => texts.flatMap(([name, text]) => [
  made("b", document.querySelector(`label[for="${CSS.escape(name)}"]`)?.textContent ?? name),
  made("blockquote", [text].flat().join(", ")),
]);

/** A button that does something here. */
export function button(text, press) {
  const element = made("button", text);
  element.type = "button";
  element.className = "plain";
  element.addEventListener("click", press);
  return element;
}

/** Where the browser does not let a framed page write to the clipboard, the text is selected. */
export function copyButton(text) {
  const copy = button(word("copy"), async () => {
    try {
      await navigator.clipboard.writeText(text);
      copy.textContent = word("copied");
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.readOnly = true;
      area.setAttribute("aria-label", word("copy"));
      copy.replaceWith(area);
      area.focus();
      area.select();
    }
  });
  copy.classList.add("copy");
  return copy;
}
