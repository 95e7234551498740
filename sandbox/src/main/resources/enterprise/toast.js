// A sentence that stays for a moment at the foot of the page, above any window, and is read aloud.
const STAY_MS = 6000;
let timer;

export function toast(text, tone = "good") {
  const element = document.getElementById("toast");
  clearTimeout(timer);
  element.hidePopover();
  element.className = `toast ${tone}`;
  element.showPopover();
  element.textContent = text;
  timer = setTimeout(() => element.hidePopover(), STAY_MS);
}
