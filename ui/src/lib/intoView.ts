// Something new stands below what was pressed, where columns are stacked: the eye is brought to it.

/** Of the window, from above: what begins lower shows little more than its beginning. */
const LOW = 0.75;

/** Scrolls only when its beginning is out of sight, or almost. */
export function bringIntoView(element: HTMLElement): void {
  const { top } = element.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight * LOW) element.scrollIntoView({ block: "start" });
}
