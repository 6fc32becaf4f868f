// What all parts of the invented backend know: what it is asked to play, and its invented things.
import type {
  DamagedView,
  ErrorCode,
  EventCode,
  ExhibitField,
  Instant,
  Settings,
  Shows,
  State,
  Verdict,
  WireError,
} from "../../generated/view";
import type { SampleFile } from "./sample";

export interface FakeOptions {
  hasCase: boolean;
  isEmpty: boolean;
  many: number;
  isSlow: boolean;
  isCloud: boolean;
  doesCheckFail: boolean;
  /** The next call that is not a mere reading is refused with this. */
  error: ErrorCode | null;
  settings: Settings;
  /** What is added is not in the case yet. */
  isFresh: boolean;
  /** How many files are chosen; 0: the sample's. */
  files: number;
  /** What bundles are found to be, and what notices and exhibits: for looking at every outcome. */
  verdict: Verdict | null;
  /** Some of the case is damaged or missing: for Hand over, copies, and adding the originals again. */
  isDamaged: boolean;
  /** A newer version went on with the case. */
  isNewer: boolean;
  /** How many files of an unzipped download are in the case besides. */
  folder: number;
  /** A second part of the Instagram download came later. */
  isInParts: boolean;
  /** The small file that says where the log ends is lost. */
  isHeadLost: boolean;
  /** The open case is for practice. */
  isPractice: boolean;
  /** The young person keeps a picture covered. */
  hasPromise: boolean;
}

export const FAKE_DEFAULTS: FakeOptions = {
  hasCase: false,
  isEmpty: false,
  many: 0,
  isSlow: false,
  isCloud: false,
  doesCheckFail: false,
  isFresh: false,
  files: 0,
  error: null,
  verdict: null,
  isDamaged: false,
  isNewer: false,
  folder: 0,
  isInParts: false,
  isHeadLost: false,
  isPractice: false,
  hasPromise: false,
  settings: { language: "en", region: "canada", theme: "system", contrast: "system", textSize: 100 },
};

export const WORDS_EN = ["talk", "orbit", "guess", "valley", "document", "picture", "island", "garden", "window"];
export const WORDS_FR = [
  "siphon",
  "éclipse",
  "filtrer",
  "royaume",
  "emmener",
  "nettoyer",
  "groupe",
  "jardin",
  "fenêtre",
];
export const SHA = "dd89959de9751a80e913b334d18add8b44d5f69a0e2589cc897091e85a08bec3";
export const DAMAGED: DamagedView[] = [
  { what: "exhibit", name: "E0005" },
  { what: "aboutExhibit", name: "E0007" },
];
export const NOT_UNDERSTOOD = "E0003";
export const NOW: Instant = { utc: "2026-03-08T21:09:12Z", offsetMinutes: -360 };

export interface Kept {
  file: SampleFile;
  id: string;
  state: State;
  shows: Shows;
  fields: Partial<Record<ExhibitField, string>>;
  reason: string | null;
  events: EventCode[];
  /** What the young person says instead of the picture. */
  promise?: string | null;
  /** The download that it is a part of. */
  download: string | null;
  /** The copy with boxes that stands in its place. */
  copy: { boxes: number; isDoubted: boolean } | null;
}

export const isVisual = (file: SampleFile) => ["screenshot", "photo", "video"].includes(file.kind);

export function refused(code: ErrorCode, params: Record<string, string> = {}): WireError & Error {
  const gaps = { path: "/media/FAMILY", needed_mb: "640", id: "E0005", service: "OneDrive", line: "31", ...params };
  return Object.assign(new Error(code), { code, params: gaps, detail: `${code} (made up)`, id: "e-41" });
}

/** What the case calls the downloads of the sample, by the names of their files. */
export const DOWNLOADS: readonly (readonly [RegExp, string])[] = [
  [/\binstagram-/, "X01"],
  [/\bmydata~/, "X02"],
  [/\bWhatsApp Chat/, "X03"],
  [/\bpackage\.zip$/, "X04"],
  [/\bChatExport_/, "X05"],
  [/\bsms-/, "X06"],
];
/** The unzipped one. */
export const FOLDER = "X07";
/** A part of the first one that came later. */
export const PART = "X08";
