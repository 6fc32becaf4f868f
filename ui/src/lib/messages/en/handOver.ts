// Handing over, in English.
import type { Inside, RecordKind, Withheld } from "../../generated/view";
import { countExhibits, n } from "./words";

export const handOver = {
  title: "Hand over to police",
  lead: "Holdfast writes one file, a bundle. You, or someone you trust, give it to police: in person on a USB stick, or as the officer asks.",
  inTitle: "What goes in",
  exact: "Exact copies",
  records: {
    account: "Accounts",
    payment: "Payments",
    event: "Events",
    statement: "Statements",
    action: "What was done",
  } satisfies Record<RecordKind, string>,
  covered: "Copies with boxes",
  coveredText: "Only the copies go in; their originals stay here",
  recordsText: "What you wrote",
  log: "Log and fingerprints",
  logText: "So that anyone can check",
  outTitle: "What is held back, and why",
  outNothing: "No file is held back.",
  staysPrivate:
    "What you answered at the start, and what you ticked on the path, stays with you. The log in the bundle only shows when you answered. Police read what you write down.",
  outText:
    "All of it is noted in your case. Police can ask for the originals. Do not move or send an intimate image: they collect it where it is.",
  reasons: {
    listed: {
      title: "Listed, not copied",
      text: "Police get the place and what you wrote. The original stays where it is.",
    },
    intimate: {
      title: "May show an intimate image",
      text: "Held back on purpose. Police get the fingerprint, not the image.",
    },
    unanswered: { title: "Not answered yet", text: "Nobody has said whether it could show an intimate image." },
    setAside: { title: "Set aside", text: "You left it out." },
    released: {
      title: "Our copy was removed",
      text: "You said that it may show an intimate image. The original was found in its place.",
    },
    completeDownload: {
      title: "Complete downloads, and other zips",
      text: "They may hold pictures nobody has looked at. Give them in person.",
    },
    messagesEnclosed: {
      title: "Complete downloads whose messages go in",
      text: "The rest may hold pictures nobody has looked at. Give it in person.",
    },
    downloadMedia: {
      title: "Files of downloads",
      text: "Pictures, videos and other files nobody has looked at. The messages go in.",
    },
    inlineMedia: {
      title: "Message files that may hold pictures",
      text: "Pictures may be written in them. Their messages are in the table.",
    },
    damaged: { title: "Damaged or missing", text: "The kept file is missing or not as it was saved." },
    unreadable: {
      title: "Could not be read",
      text: "The disk did not give the kept file. Whether it is whole is not known.",
    },
    notUnderstood: {
      title: "Newer than this version",
      text: "A newer version of Holdfast did something with it that this version does not know.",
    },
    covered: {
      title: "Originals of copies with boxes",
      text: "The covered copy goes in, the original stays here. Police get its fingerprint.",
    },
  } satisfies Record<Withheld, { title: string; text: string }>,
  noneTitle: "None of your files goes in yet",
  noneText: "Nobody has said if they could show an intimate image. You do not have to look. The names are enough.",
  onlyListTitle: "No file goes in: police get a list, and what you wrote",
  onlyListText:
    "The list says what each file is. Write where police find them: on which device, in which app, who has them. If one shows only words, change its answer, and it goes in.",
  answerThem: "Answer the question for these",
  sayWhere: "Say where police find these",
  setAsideQuoted: (reason: string) => `You wrote: “${reason}”`,
  andMore: (count: number) => `and ${n(count)} more`,
  alsoTitle: "What else travels with it",
  alsoLead: "Untick what is to stay here. The bundle then says that you left it out.",
  alsoFolders: (count: number) =>
    count === 0
      ? "The names of the folders the files were in"
      : count === 1
        ? "The name of 1 folder the files were in"
        : `The names of ${n(count)} folders the files were in`,
  alsoFoldersText: "They help police find the originals. Your home folder is shortened to\u00a0~.",
  alsoTimes: (count: number) =>
    count === 0
      ? "The disk’s times of the files"
      : count === 1
        ? "The disk’s times of 1 file"
        : `The disk’s times of ${n(count)} files`,
  alsoTimesText: "They help put things in order. Without them, police have less to go by.",
  alsoAnswers: (boxes: string) => `What you answered under Still missing: ${boxes}`,
  alsoAnswersText: "It tells police what is gone, and where to look.",
  alsoNotPossible: (box: string) => `${box} (not possible)`,
  alsoStays: "These go in as they are",
  alsoPictures: (count: number) =>
    count === 1
      ? "1 picture or video: the place where it was made may be inside."
      : `${n(count)} pictures and videos: the place where each was made may be inside.`,
  alsoPlaceIn: (count: number): string =>
    count === 1 ? "A place was found in this one:" : "A place was found in these:",
  alsoPlaceText:
    "The file goes in just as it is, so the place stays in it. To leave it out, open it and set it aside. Or cover a part of the picture: the covered copy holds no place.",
  alsoNoPlace: "Holdfast found none. It cannot read every kind of file.",
  alsoDevices: (count: number) =>
    count === 1 ? "1 device that you named, here:" : `${n(count)} devices that you named, here:`,
  alsoDevicesText: "These are your own words. To leave one out, clear it there. What you wrote before stays here.",
  alsoLog: "The log: what was done here and when, also when a picture was uncovered.",
  alsoLogText: "It always goes in. Police check all the rest by it.",
  alsoOpen: (id: string) => `Open ${id}`,
  whereTitle: "Where to write it",
  whereNone: "A USB stick is a good place.",
  chooseWhere: "Choose where to write it",
  otherWhere: "Choose another place",
  write: "Write the police bundle",
  sends: "Writing makes a new file. It sends nothing.",
  parts: (count: number) => `It is large, so it will be ${n(count)} files.`,
  earlier: (id: string, time: string) =>
    `Bundle ${id} was written ${time}. A new one gets a new name; nothing is replaced.`,
  newSince: (id: string, exhibits: number, records: number): string =>
    exhibits + records === 0
      ? `Nothing was added since ${id}.`
      : `New since ${id}: ${[
          ...(exhibits > 0 ? [countExhibits(exhibits)] : []),
          ...(records > 0
            ? [records === 1 ? "1 record (new or changed)" : `${n(records)} records (new or changed)`]
            : []),
        ].join(", ")}.`,
  wholeAgain: "The next bundle holds all of it again, except what you hold back.",
  insideTitle: (bundles: string) => `Already in a bundle you wrote: ${bundles}`,
  insideWritten: (id: string, time: string, folder: string): string =>
    `${id} was written ${time}${folder === "" ? "" : ` and went to ${folder}`}.`,
  insideWhat: {
    file: "What you hold back now is inside it",
    copy: "An earlier copy with boxes is inside it",
    download: "Files of this download may be inside it",
  } satisfies Record<Inside, string>,
  insideNever: "Do not give that bundle to anyone. If it was given already, tell the police officer.",
  insideNext: "Write a new bundle. Ask police before you delete the old one.",
  empty: "There is nothing to hand over yet. Add files, or write down what happened: either one is enough.",
  toExhibits: "Go to the exhibits",
  toRecords: "Write down what happened",
  writing: "Writing the police bundle",
  writingText: "Each file is copied, read back and checked. Please leave the stick plugged in.",
  stop: "Stop writing",
  notFinished: "The police bundle was not finished",
  notFinishedSafe: "Your case is as it was.",
  notFinishedNot: "The bundle. If a file whose name ends in .part is left there, do not hand it over.",
  again: "Write it again",
  stopped: "Writing was stopped",
  doneTitle: "The police bundle is written and checked",
  doneTitleParts: (count: number) => `The police bundle is written and checked: ${n(count)} files`,
  showInFolder: "Show in folder",
  fingerprint: "Its fingerprint",
  fingerprintText: "If one letter of the file changes, the fingerprint changes.",
  aloud: "To say aloud: 9 words",
  aloudText: "They are drawn by number and mean nothing.",
  otherWords: "In French:",
  toCopy: "To copy: 64 characters",
  copyBoth: "Copy both",
  alsoBeside: "Also in the text file beside the zip.",
  dateTitle: "Have the date noted. One way is enough.",
  dateWays: [
    { title: "On the phone", text: "Read the 9 words to police. They write them down." },
    { title: "In writing", text: "Paste the fingerprint into an email or a form for police." },
  ],
  keep: "Keep your case too. Nothing was taken out of it.",
  another: "Back to Hand over",
  whomToTell: "See whom to tell",
  /** `downloads`: those whose messages are enclosed. */
  enclosedCount: (count: number, downloads: number, records: number, withheld: number) => {
    const messages = downloads === 1 ? "what was read in 1 download" : `what was read in ${n(downloads)} downloads`;
    const written = records === 1 ? "1 record" : `${n(records)} records`;
    const parts = [
      ...(count === 0 && downloads + records > 0 ? [] : [countExhibits(count)]),
      ...(downloads > 0 ? [messages] : []),
      ...(records > 0 ? [written] : []),
    ];
    return `Enclosed: ${parts.join("; ")}. Held back: ${n(withheld)}.`;
  },
  coveredCount: (count: number) =>
    count === 1
      ? "1 copy with boxes is enclosed. Its original stays with you."
      : `${n(count)} copies with boxes are enclosed. Their originals stay with you.`,
  doneTitleDamaged: "The police bundle is written, but something damaged is not in it",
  doneTitleNotUnderstood: "The police bundle is written, but not all of it can be confirmed",
  damagedTitle: "Something in this case is damaged or missing",
  damagedPlan: "The bundle will hold what is whole. This will not be in it:",
  damagedDone: "The bundle holds what is whole, and was checked. You can hand it over. This is not in it:",
  damagedNext:
    "Keep the originals, and the case as it is. If you still have the original of a file, add it again: that puts its copy in order. Then write the bundle again.",
  noPlan: "No bundle can be written now",
  planAgain: "Try again",
  notUnderstoodTitle: "A newer version of Holdfast went on with this case",
  notUnderstood: (names: string) =>
    `It did something with ${names} that this version does not know. To be safe, such exhibits are held back.`,
  notUnderstoodPlan:
    "If you can, write the bundle with the newest version of Holdfast. A check of one written here says UNCONFIRMED.",
  notUnderstoodNext:
    "A check of this bundle says UNCONFIRMED. Write it again with the newest version of Holdfast, if you can.",
};
