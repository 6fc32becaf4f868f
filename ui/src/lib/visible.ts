// Foreign text made safe to show, in the way of the report (`holdfast-report`, visible.rs): what cannot be seen, or
// changes the order of what is seen, becomes a token such as ⟦U+202E⟧. Joiners that a script or an emoji needs stay.

const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x27e6, 0x27e6],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];
const EMOJI = /\p{Extended_Pictographic}/u;
const SKIN_OR_SELECTOR = /\ufe0f|[\u{1f3fb}-\u{1f3ff}]/u;
const JOINS =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Balinese}]/u;

const isUnseen = (point: number) => UNSEEN.some(([first, last]) => point >= first && point <= last);

/** Whether a character that cannot be seen is one that its neighbours need. */
function isNeeded(letters: readonly string[], at: number): boolean {
  const before = letters[at - 1] ?? "";
  const after = letters[at + 1] ?? "";
  switch (letters[at]) {
    case "\u200d": {
      const base = letters.slice(0, at).findLast((letter) => !SKIN_OR_SELECTOR.test(letter)) ?? "";
      return (EMOJI.test(base) && EMOJI.test(after)) || (JOINS.test(before) && JOINS.test(after));
    }
    case "\u200c":
      return JOINS.test(before) && JOINS.test(after);
    case "\ufe0e":
      return EMOJI.test(before);
    case "\ufe0f":
      return EMOJI.test(before) || (/[0-9#*]/.test(before) && after === "\u20e3");
    default:
      return false;
  }
}

/** One line of foreign text: a name, a folder, an id. */
export function visible(text: string): string {
  const letters = Array.from(text);
  return letters
    .map((letter, at) => {
      const point = letter.codePointAt(0) ?? 0;
      if (!isUnseen(point) || isNeeded(letters, at)) return letter;
      return `⟦U+${point.toString(16).toUpperCase().padStart(4, "0")}⟧`;
    })
    .join("");
}

/** Words that a person typed: line breaks stay. */
export const visibleLines = (text: string): string => text.split(/\r?\n/).map(visible).join("\n");
