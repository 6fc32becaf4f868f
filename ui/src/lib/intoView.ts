// Something new stands below what was pressed, where columns are stacked: the eye is brought to it.

import { tick } from "svelte";

/** Of the window, from above: what begins lower shows little more than its beginning. */
const LOW = 0.75;

/** Scrolls only when its beginning is out of sight, or almost. */
export function bringIntoView(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight * LOW) element.scrollIntoView({ block: "start" });
}

/** On a screen that was just come to: the keyboard and the eye go to a part of it, once the screen stands at its top. */
export function arriveAt(find: () => HTMLElement | null | undefined): void {
  void tick().then(() => {
    requestAnimationFrame(() => {
      const element = find();
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: "center" });
    });
  });
}
