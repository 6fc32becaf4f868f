// Covering parts of a picture, in English.
import { n } from "./words";

export const boxes = {
  title: "Does it show something it should not?",
  before:
    "Uncover it first. Then you can draw solid boxes on a copy, and only the copy goes in when you hand over. The original is not changed.",
  begin: "Cover parts of it",
  beginMore: "Cover more of it",
  lead: "Draw a box over each part that nobody should see. Everything else stays as it is.",
  keys: "With the keyboard: add a box, then move it with the arrow keys. Shift and an arrow key change its size. Delete takes it away.",
  add: "Add a box",
  most: "There is no room for more boxes. Make some of them larger.",
  group: "Boxes on the picture",
  box: (number: number, all: number, left: number, top: number, width: number, height: number) =>
    `Box ${n(number)} of ${n(all)}: ${n(left)}% from the left, ${n(top)}% from the top, ${n(width)}% wide, ${n(height)}% high`,
  removed: (left: number) => (left === 1 ? "Box taken away. 1 box left." : `Box taken away. ${n(left)} boxes left.`),
  look: "Look at the copy",
  drawing: "Drawing the copy…",
  cancel: "Stop without covering",
  copyTitle: "Is everything covered?",
  copyText:
    "This is the copy. Under the boxes there is nothing left. Words that the file held, such as the place or the device, are gone. Look closely before you keep it.",
  copyPicture: (id: string) => `${id}, the copy with boxes`,
  copyShown: "The copy is drawn. Look at it, then keep it or go back to the boxes.",
  keep: "Keep this copy",
  again: "Back to the boxes",
  kept: "The copy is kept. It goes in when you hand over; the original stays here.",
  standing: (time: string) =>
    `Parts of it were covered on a copy, ${time}. The copy is what is shown here and what goes in when you hand over. The original is not changed, and stays here.`,
  released: "The original is not in this case. It stays where you have it.",
  undo: "Use the original again",
  undoText:
    "Then the original is shown here, and goes in when you hand over, uncovered. The copy stays in the case. Both are noted.",
  undone: "The original is used again.",
  doubtTitle: "The copy does not go in now",
  doubt:
    "You gave another answer after the copy was made. If the boxes hide all of it, say so, and the copy goes in again.",
  stand: "The boxes hide all of it",
  stood: "The copy goes in again.",
  listOriginal:
    "Does the original show an intimate image? You can also remove our copy of it below, once it is found where you have it. The copy with boxes stays.",
  tag: "Copy with boxes",
};
