// A text in pieces: those that fit what was searched for, and those between.

export interface Piece {
  text: string;
  isHit: boolean;
}

/** `hits` are in order, by start; they may touch or overlap. */
export function pieces(text: string, hits: readonly (readonly [number, number])[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [start, end] of hits) {
    const from = Math.max(at, start);
    if (from >= end) continue;
    if (from > at) found.push({ text: text.slice(at, from), isHit: false });
    found.push({ text: text.slice(from, end), isHit: true });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), isHit: false });
  return found;
}
