// The frame around every screen, hiding, errors, progress, in English.
import { countFiles } from "./words";

export const app = {
  name: "Holdfast",
  skip: "Skip to the screen",
  case: "Case",
  otherLanguage: "Français",
  hide: "Hide",
  hideKeys: "Esc Esc",
  places: "Places",
  danger: "In danger, or thinking of suicide?",
  dangerElsewhere: "your local emergency number",
  readOnly: "For reading only. Nothing can be added or changed.",
  saved: "It is saved. You can close this window.",
  /** While there is no exhibit yet: nobody may think that messages are safe because answers are. */
  savedAnswers: "Each answer is saved. No file is added yet.",
  dropHere: (count: number) => `Let go to add ${countFiles(count)}. Nothing is moved or changed.`,
  dropNeedsCase: "First make or open a case. Then drop the files again.",
  dropNoFiles: "That was an address, not a file. Save it on this computer first. Then drop the file here.",
  dropBusy: "Holdfast is busy. Drop the files again when it is done.",
  loading: "One moment…",
  colon: ": ",
  back: "Back",
  close: "Close",
  copied: "Copied.",
  copyFailed: "It could not be copied. Select it and copy it yourself.",
};

export const rail = {
  toDo: "What to do",
  path: "Path",
  guides: "Guides",
  missing: "Still missing",
  kept: "What is kept",
  police: "For police",
  exhibits: "Exhibits",
  messages: "Messages",
  people: "People",
  records: "Payments and events",
  timeline: "Timeline",
  handOver: "Hand over",
  check: "Check",
  settings: "Settings",
  start: "Your case",
};

export const hidden = {
  title: "Calendar",
  days: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  resume: "Continue",
};

export const error = {
  safe: "What is safe",
  isNot: "What is not",
  toDo: "What to do",
  helper: "For someone helping you",
  helperText: (code: string, id: string) => `${code} · ${id}`,
  dismiss: "Close this message",
};

export const progress = {
  reading: "The file is read",
  stop: "Stop",
  quarter: (percent: number) => `${String(percent)} percent done`,
  unknown: "Working…",
};
