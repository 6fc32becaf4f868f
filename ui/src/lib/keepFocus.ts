// What was pressed often goes away with the press, and the keyboard would stand nowhere. It goes on at what stands there
// now, or at what comes after it. Whoever has a better place than that in mind puts it there first.

const TAKES = "a[href], button, input, select, textarea, [tabindex]";
/** The next of several alike is met at its title: pressed twice by mistake, nothing is done to it. */
const TITLE = "h1, h2, h3, h4";
/** A list that takes the keys itself has them back when a row of it goes out of sight. */
const LIST = '[tabindex="0"]';

/** Where something stands: a place among the children of each element around it, from the inside out. */
interface Place {
  parent: Element;
  index: number;
}

function placesOf(element: Element, root: Element): Place[] {
  const places: Place[] = [];
  let at = element;
  while (at !== root && at.parentElement) {
    const parent = at.parentElement;
    places.push({ parent, index: [...parent.children].indexOf(at) });
    at = parent;
  }
  return places;
}

const doesTake = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.matches(`${TAKES}, ${TITLE}`) &&
  !element.matches(":disabled") &&
  element.checkVisibility();

const firstIn = (element: Element): HTMLElement | undefined =>
  [element, ...element.querySelectorAll(`${TAKES}, ${TITLE}`)].find(doesTake);

function give(element: HTMLElement, isInSight: boolean): void {
  if (element.matches(TITLE) && !element.matches(TAKES)) element.tabIndex = -1;
  element.focus({ preventScroll: isInSight });
}

/** What has the keyboard instead of something that stood there: what stands there now, what comes after, what is before. */
function insteadOf(places: readonly Place[], root: HTMLElement): HTMLElement {
  for (const { parent, index } of places) {
    if (!parent.isConnected) continue;
    if (parent.matches(LIST) && doesTake(parent)) return parent;
    const around = [...parent.children];
    for (const child of [...around.slice(index), ...around.slice(0, index).reverse()]) {
      const found = firstIn(child);
      if (found) return found;
    }
  }
  return root;
}

/** Keeps the keyboard somewhere in `root` for as long as something in it had it and lost it without being left. */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  let places: Place[] = [];
  /** It could not be pressed for a while, as long as an answer to the press was waited for. */
  let wasOff = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const noted = (event: FocusEvent): void => {
    last = event.target instanceof HTMLElement ? event.target : null;
    places = last ? placesOf(last, root) : [];
    wasOff = false;
  };

  function settle(): void {
    const active = document.activeElement ?? document.body;
    if (active !== document.body) {
      if (!root.contains(active)) last = null;
      return;
    }
    if (last === null) return;
    if (!last.isConnected || !last.checkVisibility()) {
      const instead = insteadOf(places, root);
      give(instead, instead === root || instead.matches(LIST));
    } else if (last.matches(":disabled")) wasOff = true;
    else if (wasOff) last.focus();
    // It is there and can be pressed: a person went away from it.
    else last = null;
  }

  // A moment later: what goes there of its own accord goes first.
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle);
  };
  const observer = new MutationObserver((changes) => {
    if (last === null) return;
    const had = last;
    if (had.isConnected) places = placesOf(had, root);
    wasOff ||= changes.some((change) => change.type === "attributes" && change.target.contains(had));
    soon();
  });

  root.addEventListener("focusin", noted);
  root.addEventListener("focusout", soon);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    root.removeEventListener("focusin", noted);
    root.removeEventListener("focusout", soon);
  };
}
