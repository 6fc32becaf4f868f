// Two people, one case: who is at the computer, and what the young person covered. In English.
import type { WhoIsHere } from "../../generated/view";

export const present = {
  title: "Who is at the computer?",
  who: {
    youngPerson: "The young person",
    parent: "A parent or guardian",
    otherAdult: "Another adult",
    unsaid: "I would rather not say",
  } satisfies Record<WhoIsHere, string>,
  hint: "You can change this at any time, or leave it. This computer cannot know: it is what you say. It is noted beside what is uncovered, and it stays in this case.",
  noted: "That is noted.",
  keep: "Keep it covered for me",
  keepText:
    "For the young person. When somebody else wants to uncover it, they are asked to call you first. Your words stand here instead of the picture.",
  words: "What is in it, in your own words",
  wordsHint: "A few words are enough. Police can read them.",
  keepDo: "Cover it for me",
  kept: "It stays covered for you.",
  promised: "The young person keeps this one covered.",
  said: "In their own words:",
  since: (time: string) => `Since ${time}.`,
  back: "I need not be asked any more",
  backDone: "You will not be asked any more. It is still covered.",
  askTitle: "The young person keeps this one covered",
  askPoints: [
    "Please call them first, and ask. Their words say what is in it.",
    "This is a promise, not a lock. This computer cannot know who is here.",
    "If you go on, that is noted.",
  ],
  leave: "Leave it covered",
  isMe: "I am the young person: uncover it",
  goOn: "Uncover it all the same",
  by: {
    youngPerson: "by the young person",
    parent: "by a parent or guardian",
    otherAdult: "by another adult",
    unsaid: "by somebody who would rather not say",
  } satisfies Record<WhoIsHere, string>,
};
