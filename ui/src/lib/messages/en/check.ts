// Checking, in English.
import type { CompareOutcome, Level, Verdict } from "../../generated/view";
import type { TechnicalKind } from "../../technical";
import { jump, n, subject } from "./words";

export const check = {
  title: "Check",
  lead: "See whether files are still exactly as they were. Nothing is changed by a check.",
  caseTitle: "This case",
  caseText: "Every kept file is read again, and the log is checked line by line.",
  caseDo: "Check this case",
  bundleTitle: "A bundle somebody gave me",
  bundleText:
    "A zip, or the folder it was unpacked into. You can also drop it onto this window. Several parts can be checked together.",
  bundleZip: "Choose a zip",
  bundleFolder: "Choose a folder",
  running: "Checking",
  runningCase: "Every kept file is read again.",
  stop: "Stop checking",
  stopped: "The check was stopped. Nothing was changed.",
  checkedCase: (time: string) => `This case, checked ${time}`,
  checkedBundle: (names: string, time: string) => `Bundle checked: ${names} · ${time}`,
  headline: {
    none: "There was nothing to check",
    pass: "Nothing was found to have changed",
    unconfirmed: "Nothing wrong was found, but not all could be checked",
    error: "Something could not be read",
    fail: "Something is not as it was",
  } satisfies Record<Verdict, string>,
  headNewTitle: "A small file was missing, and was made anew",
  headNew:
    "It says where the log ends. The log is one whole chain, so it was made from that, and this is noted. If lines had been cut off the end before, nobody can tell any more: so the history is not confirmed. You can go on with your case.",
  failLead: "A copy can change by accident. Keep everything as it is, and do not repair it.",
  contents: "Contents",
  history: "History",
  date: "Date",
  verdicts: {
    none: "NONE",
    pass: "PASS",
    unconfirmed: "UNCONFIRMED",
    error: "ERROR",
    fail: "FAIL",
  } satisfies Record<Verdict, string>,
  matches: "MATCHES",
  contentsSays: {
    case: {
      none: "There were no files to check.",
      pass: "Every file is exactly as it was when it was saved in this case.",
      unconfirmed: "Nothing wrong was found in the files, but something could not be checked. The findings say what.",
      error: "Something could not be read, so it is not known whether every file is as it was.",
      fail: "Something in this case is not as it was saved. The findings say what.",
    } satisfies Record<Verdict, string>,
    bundle: {
      none: "There were no files to check.",
      pass: "Every file is exactly as it was when this bundle was written.",
      unconfirmed: "Nothing wrong was found in the files, but something could not be checked. The findings say what.",
      error: "Something could not be read, so it is not known whether every file is as it was.",
      fail: "Something in this bundle is not as it should be. The findings say what.",
    } satisfies Record<Verdict, string>,
  },
  historySays: {
    none: "There is no log, so nothing can be said about the history.",
    pass: "Each line of the log fits the one before it, and none is missing, as far as the log itself can show.",
    unconfirmed: "Nothing wrong was found in the log, but something in it could not be checked.",
    error: "Something could not be read, so it is not known whether the log is whole.",
    fail: "The log is not as it was written, or it does not fit what is here. The findings say where.",
  } satisfies Record<Verdict, string>,
  dateSays: {
    case: "A case has no date that someone outside has noted. A bundle can.",
    nothing: "It does not say when it was written.",
    clock: (written: string) =>
      `It says ${written}, by the clock of the computer that wrote it. A fingerprint told to somebody outside shows that it existed by then.`,
    fingerprint: "The fingerprint you were told is this bundle’s. So it existed when that fingerprint was told.",
  },
  counts: (files: string, size: string, lines: string) =>
    `${files} files read again, ${size}. ${lines} lines of the log.`,
  countsCase: (files: string, size: string, lines: string) =>
    `${files} files read again: what is kept, and what was written about it. ${size}. ${lines} lines of the log.`,
  foreign: "Holdfast did not write this bundle.",
  findings: "What was noticed",
  noFindings: "Nothing else was noticed.",
  jump,
  clockJump: (line: string, seconds: number) =>
    `The computer’s clock ${jump(seconds)} (line ${line} of the log). The order of the lines is not affected.`,
  partsNotGiven: (own: string, missing: string, parts: string) =>
    `This bundle has ${parts} parts. Part ${own} was checked. Not given, and not checked: part ${missing}. Check all parts together.`,
  partsSubject: (own: string, missing: string) => `part ${missing}, beside part ${own}`,
  alsoFor: (count: number, names: string) =>
    count === 1 ? `The same is true of 1 other: ${names}` : `The same is true of ${n(count)} others: ${names}`,
  alsoForAlike: (count: number) =>
    count === 1 ? "The same is true of 1 other of this kind." : `The same is true of ${n(count)} others of this kind.`,
  details: "Details",
  places: {
    note: () => "a note in the case",
    noteOf: (id) => `a note about ${id}`,
    copyOf: (id) => `the copy of ${id} with boxes`,
    log: () => "the log",
    caseFile: () => "the file that names the case",
    tables: () => "a table of the report",
    report: () => "the report",
    lists: () => "a list of fingerprints",
    label: () => "the description of the bundle",
    exhibit: (id) => `exhibit ${id}`,
    download: (id) => `a message file of download ${id}`,
    object: () => "a copy in the case",
    unfinished: () => "a copy that was not finished",
    container: () => "the zip as a whole",
  } satisfies Record<TechnicalKind, (id: string) => string> as Record<TechnicalKind, (id: string) => string>,
  moreFindings: (count: number) => `and ${n(count)} more like these`,
  levels: {
    note: "Note",
    warning: "Please look",
    unconfirmed: "Not checked",
    error: "Not readable",
    fail: "Not as it was",
  } satisfies Record<Level, string>,
  columns: { found: "Found", means: "What it means" },
  matchTitle: "Does it match what you were told?",
  matchHint: "Type the 9 words, or paste the 64 characters.",
  matchLabel: "Words or characters you were told",
  compare: "Compare",
  compared: {
    same: "The same fingerprint.",
    different: "Another fingerprint. This is not the bundle that you were told about.",
    noFingerprint: "A folder has no fingerprint, so it cannot be compared. Ask for the zip.",
    notReadable: "These are not 9 words or 64 characters. Please look for a typing mistake.",
  } satisfies Record<CompareOutcome, string>,
  doesNotTitle: "What this does not show",
  doesNot:
    "It does not show who wrote a message, or that a screenshot tells the whole story. It shows whether these files have stayed the same.",
  another: "Check something else",
  copyText: "Copy this result as text",
  subject,
};
