// How rows of a list are laid out in the width that there is. All rows of a list are as tall, so that any of them can be
// found by its number: tall enough for who, when and in which zone, two lines of what was said, and its flags.

export interface Shape {
  /** In rem. */
  tall: number;
  /** What was said stands below who said it. */
  isNarrow: boolean;
  /** Characters that a line of flags has room for. */
  room: number;
}

const NARROW_REM = 44;
/** Times and flags need more lines. */
const SLIM_REM = 26;
/** One line for the conversation, where rows of several stand together. */
const MIXED_REM = 1.25;
/** A usual character of small text. */
const CHARACTER_REM = 0.42;
/** All that stands beside what was said: who and when, the button, the space around them. */
const BESIDE_REM = 22;

/** `width` is in rem; 0 while it is not known. */
export function shapeOf(width: number, isMixed: boolean): Shape {
  const isNarrow = width > 0 && width < NARROW_REM;
  const least = isNarrow ? (width < SLIM_REM ? 11.25 : 9) : 6.25;
  const line = isNarrow ? width - 2 : Math.max(width, NARROW_REM) - BESIDE_REM;
  return { tall: least + (isMixed ? MIXED_REM : 0), isNarrow, room: Math.floor(line / CHARACTER_REM) };
}
