// Exhibits: the shelf, and the words for what they are, in English.
import type { DamagedKind, FlagCode, Kind, State } from "../../generated/view";
import { countExhibits, n } from "./words";

export const kinds = {
  screenshot: "Screenshot",
  photo: "Photo",
  video: "Video",
  audio: "Sound",
  export: "Platform download",
  document: "Document",
  other: "Other file",
} satisfies Record<Kind, string>;

export const kindsMany = {
  screenshot: "Screenshots",
  photo: "Photos",
  video: "Videos",
  audio: "Sounds",
  export: "Downloads",
  document: "Documents",
  other: "Other files",
} satisfies Record<Kind, string>;

export const states = {
  kept: "Kept",
  listed: "Listed, not copied",
  setAside: "Set aside",
  released: "Copy removed",
} satisfies Record<State, string>;

export const damaged = {
  exhibit: (id: string) => `${id}: the kept file is missing or not as it was saved.`,
  unreadExhibit: (id: string) => `${id}: the kept file could not be read. Whether it is as it was saved is not known.`,
  aboutExhibit: (id: string) => `${id}: a name, a place or words about it are missing or not as they were saved.`,
  aboutRecord: (id: string) => `${id}: what was noted there is missing or not as it was saved.`,
  aboutBundle: (id: string) => `${id}: the note of where this earlier bundle went is missing or not as it was saved.`,
  aboutCase: () => "The case itself: a name, a place or words are missing or not as they were saved.",
  file: (name: string) => `The file “${name}” of the case folder is missing or not as it was saved.`,
} satisfies Record<DamagedKind, (name: string) => string>;

export const flags = {
  empty: "There is nothing in this file.",
  sourceChangedDuringCopy: "The file changed while it was copied. This is how it was at one moment.",
  sparse: "The file has empty stretches; they were copied as zeros.",
  viaLink: "It was reached through a shortcut that you chose.",
  noHash: "No fingerprint was made, as you asked.",
  unknown: "A newer version of Holdfast noted something about it.",
} satisfies Record<FlagCode, string>;

export const exhibits = {
  title: "Exhibits",
  add: "Add files",
  addFolder: "Add a folder",
  lead: "Or drop anything onto this window. Nothing is moved or changed.",
  emptyTitle: "No file is kept yet",
  emptyText:
    "Start with screenshots of the messages, the profile with the username, and any demand for money. Any file can be added.",
  answerThese: {
    question: (count: number) =>
      count === 1
        ? "Could this one show nudity or a sexual image of someone under 18?"
        : `Could any of these ${n(count)} show nudity or a sexual image of someone under 18?`,
    lead: "You do not have to look. The names are enough. Until someone says, they are not handed over.",
    answers: {
      nothing: "No, none of them could",
      intimate: "Yes, they all could",
    },
    orOne: "If some could and some could not, or you still do not know: choose them one by one below.",
    kept: (count: number) =>
      count === 1 ? "Your answer is noted for 1 file." : `Your answer is noted for ${n(count)} files.`,
  },
  show: "Show",
  all: "All",
  photosVideos: "Photos, videos",
  rest: "Others",
  showState: "Show by state",
  unanswered: "Not answered yet",
  toCollect: "For police to collect",
  setAside: "Set aside",
  view: "View",
  grid: "Covered",
  list: "List with names",
  none: "Nothing here.",
  covered: (kind: string) => `${kind}, covered`,
  tileName: (id: string, kind: string, state: string, time: string) => `${id}, ${kind}, ${state}, ${time}`,
  addedAt: (time: string) => `added ${time}`,
  /** Where there is room for little. */
  fileAtShort: (time: string) => `file time ${time}`,
  fileAt: (time: string) => `file time ${time}`,
  count: (count: number) => countExhibits(count),
  noticesTitle: "When the case was opened",
  headLost:
    "Until the case is checked, nothing can be added or changed. The check reads everything and, if the log is whole, makes that file anew.",
  originalNext:
    "If someone moved it, add it again from its new place. It then stays listed. If it is gone, tell police.",
};
