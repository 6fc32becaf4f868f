// Something new stands below what was pressed, where columns are stacked: the eye is brought to it.

/** Scrolls only when its beginning is out of sight. */
export function bringIntoView(element: HTMLElement): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) element.scrollIntoView({ block: "start" });
}
