// Adding files, in English.
import type { OutcomeKind } from "../../generated/view";
import { countFiles, n } from "./words";

export const adding = {
  looking: "Looking at the files…",
  lookingText: "Nothing is copied yet.",
  planTitle: (count: number) => `Before ${countFiles(count)} are added`.replace("1 file are", "1 file is"),
  planNothing: "None of these can be added",
  planSize: "Together",
  planFree: "Free on the disk of your case",
  planTooBig: "There may not be enough room. What fits is saved, the rest is named.",
  planLong: "This is a lot. Copying and checking may take a while. You can stop at any time.",
  planSparse: (count: number) =>
    `${countFiles(count)} will take more room here than where ${count === 1 ? "it is" : "they are"} now.`,
  planCloud: (service: string) =>
    `Some come from a ${service} folder. Holdfast only copies them. Do not share or empty that folder.`,
  refusedTitle: (count: number) => `${countFiles(count)} cannot be added`,
  junk: (count: number, names: string) =>
    count === 1
      ? `1 file of the system is left out: ${names}`
      : `${n(count)} files of the system are left out: ${names}`,
  goOn: "Go on",
  eyebrow: (count: number, visuals: number) =>
    `Adding ${countFiles(count)} · ${visuals === 1 ? "1 is a picture or video" : `${n(visuals)} are pictures or videos`}`,
  question: "Could any of these show nudity or a sexual image of someone under 18?",
  lead: "You do not have to look. A fake or changed image counts too. If you do not know, that is a good answer.",
  names: "Names of the pictures and videos",
  moreNames: (count: number) => `and ${n(count)} more`,
  answers: {
    unknown: {
      title: "I do not know",
      text: "Screenshots are kept and covered. Photos and videos stay where they are: Holdfast writes down where, and makes no copy. You can answer later.",
    },
    nothing: { title: "No", text: "They are kept, and covered. Nobody sees them unless someone chooses to." },
    intimate: {
      title: "Yes, all of them could",
      text: "Holdfast makes no copy. It writes down what each file is and where it lies, so that police can find it. Leave it where it is.",
    },
    /** Instead of "all of them", where there is one file. */
    one: { title: "Yes, it could" },
    some: { title: "Some of them could", text: "You choose which, by name." },
  },
  someTitle: "Which ones could? Also choose those you are not sure about.",
  someHint: "These are not copied, only listed. The others are kept, and covered.",
  someNone: "Choose at least one, or another answer.",
  hash: "Make a fingerprint of each file that stays in its place",
  hashText: "It lets police find that exact file again. No picture is opened, and no picture can be made from it.",
  why: "Why we ask, and what the law says",
  whyCanada:
    "A sexual image of someone under 18 is “child sexual abuse and exploitation material” in Canadian law. Copying it can be a crime, even for a parent who wants to help.",
  whyElsewhere:
    "In most places, the law on a sexual image of someone under 18 is strict. Copying it can be a crime, even for a parent who wants to help.",
  whyYoung:
    "The law is strict about a sexual image of anyone under 18, to protect you. Were you tricked or pushed into sending one? You are not in trouble. Police want to help you.",
  whyText: [
    "So Holdfast does not copy such an image. It notes where it is, and police collect it.",
    "This is not legal advice. Police can tell you what to do with the original.",
  ],
  stop: "Stop, add nothing",
  add: (count: number) => (count === 1 ? "Add the file" : `Add the ${n(count)} files`),
  runTitle: (count: number) => `Adding ${countFiles(count)}`,
  progress: (done: number, total: number) => `${n(Math.min(done, total))} of ${countFiles(total)}`,
  bytes: (done: string, total: string) => `${done} of ${total}`,
  now: (name: string) => `Now: ${name}`,
  left: (minutes: number) => (minutes <= 1 ? "about 1 minute left" : `about ${n(minutes)} minutes left`),
  stopAdding: "Stop adding",
  stopping: "Stopping after this piece…",
  partlySaved: "What says “Saved” or “Already there” is safe. You can close this window.",
  safeWhile: "What is saved stays saved, even if you stop now.",
  doneTitle: (saved: number, failed: number, listed: number) =>
    failed === 0
      ? saved === 0
        ? listed === 0
          ? "Nothing new to save"
          : `${countFiles(listed)} listed, not copied`
        : `${countFiles(saved)} saved`
      : saved === 0
        ? `${countFiles(failed)} not saved`
        : `${countFiles(saved)} saved, ${n(failed)} not`,
  stoppedTitle: (saved: number, left: number) =>
    saved === 0
      ? `You stopped. ${countFiles(left)} not added`
      : `You stopped. ${countFiles(saved)} saved, ${n(left)} not`,
  doneListed: (count: number) =>
    count === 1
      ? "1 is listed, not copied. Leave the original where it is."
      : `${n(count)} are listed, not copied. Leave the originals where they are.`,
  listedAgain: (count: number) =>
    count === 1
      ? "1 was listed before. It stays listed, and is not copied."
      : `${n(count)} were listed before. They stay listed, and are not copied.`,
  doneUnanswered:
    "You did not know if the pictures could show nudity. That is fine. Until someone says, they are not handed over.",
  groups: {
    failed: "Not saved",
    listed: "Listed, not copied",
    added: "Saved",
    alreadyThere: "Already there",
  } satisfies Record<OutcomeKind, string>,
  means: {
    failed: "Not saved.",
    listed:
      "The folder of each one is written down. Leave them there. Open each one under Exhibits to say on which device it is and who has it.",
    added: "Each was copied, read again, and written to the log.",
    alreadyThere: "The same files, byte for byte. Nothing more to do.",
  } satisfies Record<OutcomeKind, string>,
  tag: {
    failed: () => "Not saved",
    listed: (id: string) => `Listed as ${id}`,
    added: (id: string) => `Saved as ${id}`,
    alreadyThere: (id: string) => `Already there: ${id}`,
  } satisfies Record<OutcomeKind, (id: string) => string>,
  healed: {
    title: "The copy in the case was missing or damaged.",
    next: "It was made again from this file, and is whole now.",
  },
  healedTag: (id: string) => `Put in order: ${id}`,
  healedTitle: (count: number) => (count === 1 ? "1 copy put in order" : `${n(count)} copies put in order`),
  healedCount: (count: number) =>
    count === 1
      ? "1 copy in the case was missing or damaged. It is whole again."
      : `${n(count)} copies in the case were missing or damaged. They are whole again.`,
  columns: { file: "File", happened: "What happened", means: "What it means" },
  showMore: (count: number) => `Show ${n(count)} more`,
  again: "Try again what was not saved",
  toExhibits: "Go to the exhibits",
  spokenDone: (saved: number, listed: number, failed: number) =>
    `Done. ${countFiles(saved)} saved, ${n(listed)} listed, ${n(failed)} not saved.`,
};
