// A sentence that stays for a moment at the foot of the page and is read aloud.
const STAY_MS = 6000;
let timer;

export function toast(text, tone = "good") {
  const element = document.getElementById("toast");
  clearTimeout(timer);
  element.textContent = text;
  element.className = `toast shown ${tone}`;
  timer = setTimeout(() => element.classList.remove("shown"), STAY_MS);
}
