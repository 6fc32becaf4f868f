// What happy-dom lacks and the page needs.
import { configure } from "@testing-library/svelte";
import { afterEach } from "vitest";

// A busy computer is slow, not wrong: what is waited for ends a wait at once, so this limit costs nothing.
configure({ asyncUtilTimeout: 20_000 });

window.scrollTo = () => undefined;
window.scrollBy = () => undefined;
// A modal dialog keeps the keyboard until it is gone.
const focusing = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "focus");
HTMLElement.prototype.focus = function (this: HTMLElement, ...options) {
  const dialog = document.querySelector("dialog[open]");
  if (dialog === null || dialog.contains(this)) (focusing?.value as HTMLElement["focus"]).apply(this, options);
};
let urls = 0;
export const liveUrls = new Set<string>();
URL.createObjectURL = () => {
  urls += 1;
  const made = `blob:test/${String(urls)}`;
  liveUrls.add(made);
  return made;
};
URL.revokeObjectURL = (url) => void liveUrls.delete(url);

afterEach(() => {
  liveUrls.clear();
  delete document.documentElement.dataset["theme"];
  delete document.documentElement.dataset["contrast"];
  delete document.documentElement.dataset["text"];
});
