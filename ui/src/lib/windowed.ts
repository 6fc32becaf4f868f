// Which rows of a long list are drawn: those in view and a few around them.

export interface Range {
  first: number;
  end: number;
}

/** Rows drawn above and below the view, so that scrolling shows no gaps. */
const AROUND = 4;

/** `top` is how far the list's start lies above the view's (negative: below it). All in pixels. */
export function visibleRows(rows: number, rowHeight: number, top: number, viewHeight: number): Range {
  if (rowHeight <= 0) return { first: 0, end: Math.min(rows, 2 * AROUND) };
  const first = Math.max(0, Math.min(rows, Math.floor(top / rowHeight) - AROUND));
  // A list that begins below the view has its first rows ready.
  const end = Math.min(rows, Math.max(first + 2 * AROUND, Math.ceil((top + viewHeight) / rowHeight) + AROUND));
  return { first, end };
}

/** Where an arrow key leads in a grid; the same place when it leads nowhere. */
export function movedBy(key: string, at: number, count: number, columns: number, page: number): number {
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: columns * page,
    PageUp: -columns * page,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return at;
  const to = at + step;
  if (key === "ArrowDown" || key === "ArrowUp") return to >= 0 && to < count ? to : at;
  return Math.max(0, Math.min(count - 1, to));
}
