// Platforms' downloads as one thing each, in English.
import type { HeldBackWhy, NotRead } from "../../generated/view";
import { countExhibits, countFiles, n } from "./words";

export const downloads = {
  beingRead: "Being read now…",
  notRead: "Not read yet",
  notReadable: "Could not be read yet",
  threads: (count: number, shown: string) => (count === 1 ? "1 conversation" : `${shown} conversations`),
  rows: (count: number, shown: string) => (count === 1 ? "1 row read" : `${shown} rows read`),
  lost: (_count: number, shown: string) => `${shown} not understood`,
  absent: (count: number, shown: string) => (count === 1 ? "1 media file not in it" : `${shown} media files not in it`),
  files: (count: number, shown: string) => (count === 1 ? "1 file" : `${shown} files`),
  heading: (id: string, platform: string) => `${id}, ${platform}`,
  whole: (count: number, shown: string) =>
    count === 1
      ? "It is kept whole. Nobody has to look into it."
      : `Its ${shown} files are kept as one download. Nobody has to look into them.`,
  showFiles: (count: number, shown: string) => (count === 1 ? "Show its file" : `Show its ${shown} files`),
  filesTitle: (id: string) => `Files of download ${id}`,
  leaveFiles: "Back to all exhibits",
  isAside: "Set aside: nothing of it is handed over. Its messages are still shown here.",
  isPartlyAside: "Some of its files are set aside.",
  takenBack: "Taken back",
  partOf: (id: string) => `Part of download ${id}`,
  count: (exhibits: number, downloads: number) =>
    downloads === 0
      ? countExhibits(exhibits)
      : `${countExhibits(exhibits)} and ${downloads === 1 ? "1 download" : `${n(downloads)} downloads`}`,
  inFiles: (count: number) => countFiles(count),
  addedTitle: "What was read in what you added",
  addedRead: (rows: string, threads: string) => `Read: ${threads}, ${rows}.`,
  addedLater: "You need not wait. It is shown in Exhibits and Messages, too.",
  joinTitle: (part: string, whole: string) => `${part} looks like another part of ${whole}`,
  joinText: (part: string, whole: string) =>
    `${part} and ${whole} seem to come from one download of the same account. Read together, you find the conversations and people of both in one place. Nothing is copied or changed, and you can take it back.`,
  joinQuestion: "Read them together?",
  joinYes: "Yes, read them together",
  joinNo: "No, they are two downloads",
  joined: (part: string, whole: string) => `${part} and ${whole} are read together, as ${whole}.`,
  keptApart: (part: string, whole: string) => `${part} and ${whole} are two downloads.`,
  isJoined: (part: string) => `${part} was joined to this download: you said that they are parts of one.`,
  joinBack: (part: string) => `Read ${part} by itself again`,
  choiceTitle: "What goes in of platform downloads",
  choices: {
    messages: {
      title: "The messages",
      text: "The message files, byte for byte, and a table of every message. This is enough to begin with.",
    },
    voice: {
      title: "The messages and the voice messages",
      text: "Choose this when something was said and not written: a threat, a name, a demand.",
    },
    complete: {
      title: "The complete download, to hand over in person",
      text: "All that is in it, pictures and videos included that nobody has looked at.",
    },
  },
  completeTitle: "A complete download goes from hand to hand only",
  /** In the place of the first of the lines below, to a young person who is here alone. */
  completeYoung:
    "It may hold an intimate image that nobody has seen. Only police may receive it. Were you tricked or pushed into sending an image? You are not in trouble.",
  completeWhy: [
    "It may hold an intimate image of someone under 18 that nobody has seen. Sending such an image can be a crime, even for a parent who wants to help. Police may receive it.",
    "Ask the officer first whether they want it. Write it to a USB stick, keep the stick with you, and give it to the officer in person. Do not email it, upload it or copy it elsewhere.",
    "This is not legal advice.",
  ],
  completeAgree: "I will hand it over in person, on a stick.",
  completeDone: "Complete downloads are inside. Give this stick to the officer in person; do not send this zip.",
  goesIn: (id: string) => `Download ${id}`,
  messageFiles: (enclosed: string, all: string) => `Message files: ${enclosed} of ${all}`,
  /** While it is not known which of them hold lists. */
  readFiles: (enclosed: string, all: string) => `Files of messages and lists: ${enclosed} of ${all}`,
  listFiles: (enclosed: string, all: string) => `Files of lists and of the account: ${enclosed} of ${all}`,
  voiceFiles: (enclosed: string, all: string) => `Voice messages: ${enclosed} of ${all}`,
  otherFiles: (enclosed: string, all: string) => `Other files: ${enclosed} of ${all}`,
  heldBackTitle: (id: string) => `Held back of download ${id}`,
  heldBack: {
    voice: "Voice messages; they go in only if you choose it",
    media: "Pictures, videos and other files that nobody has looked at",
    inlineMedia: "Message files in which pictures may be written; their messages are in the table",
    damaged: "Files that could not be read to their end",
    tooLarge: "Files larger than one zip should be",
    exhibit: "Files that are held back as exhibits, for the reasons above",
  } satisfies Record<HeldBackWhy, string>,
  notEnclosed: {
    notKnown: "It is kept, but could not be read yet.",
    notThere: "Nothing of it goes in.",
    repeated: "The same files are in another download. They go in once.",
  } satisfies Record<NotRead, string>,
};
