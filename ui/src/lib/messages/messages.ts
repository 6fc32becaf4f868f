// The shape of all texts. English and French are two records of one type: a text that is missing in either language
// does not compile.
import type { DamagedView, ErrorCode, FindingCode, FindingView, Language, Reason, WireError } from "../generated/view";
import { en } from "./en";
import { technical } from "../technical";
import { visible } from "../visible";
import { fr } from "./fr";
import { tu } from "./tu";

/** The three parts of an error: what is not done, what is safe, what to do. */
export interface ErrorText {
  title: string;
  safe: string;
  next: string;
}

/** What happened, and what to do. */
export interface TwoHalves {
  title: string;
  next: string;
}

export interface Codes {
  errors: Record<ErrorCode, ErrorText>;
  findings: Record<FindingCode, string>;
  reasons: Record<Reason, TwoHalves>;
  /** `missing` at level `unconfirmed`. */
  missingNotGiven: string;
  /** `fingerprintDiffers` at level `unconfirmed`. */
  folderHasNoFingerprint: string;
  /** `diskFull` when nobody knows how much is needed. */
  diskFullNeedUnknown: string;
  /** `notEnoughSpace` when nobody knows how much is needed. */
  notEnoughSpaceNeedUnknown: string;
}

export type Messages = typeof en;

export const messages: Record<Language, Messages> = { en, fr };

/** A part of some texts. A list is said whole. */
type Part<T> = T extends string | null | readonly unknown[] | ((...given: never[]) => unknown)
  ? T
  : { readonly [K in keyof T]?: Part<T[K]> };

/** What differs for a young person who is here alone, of one place. */
export type Tu<Place extends keyof Messages> = Part<Messages[Place]>;

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All texts, with a part of them said anew. */
function withPart(all: unknown, part: unknown): unknown {
  if (part === undefined) return all;
  if (!isTree(all) || !isTree(part)) return part;
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, withPart(value, part[name])]));
}

/** The French of a young person who is here alone. */
export const young = withPart(fr, tu) as Messages;

/** Errors that are no news: the person did it. */
const QUIET: ReadonlySet<ErrorCode> = new Set(["cancelled"]);

export const isQuiet = (error: WireError): boolean => QUIET.has(error.code);

/** Fills the gaps of a text in one pass; what fills a gap is never read as a gap again. */
export function fill(text: string, gaps: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) =>
    Object.hasOwn(gaps, name) ? visible(gaps[name] ?? gap) : gap,
  );
}

export function sayError(text: Messages, error: WireError): ErrorText {
  const { title, safe, next } = text.codes.errors[error.code];
  const isNeedUnknown = error.code === "diskFull" && error.params["needed_mb"] === "0";
  return {
    title: fill(isNeedUnknown ? text.codes.diskFullNeedUnknown : title, error.params),
    safe: fill(safe, error.params),
    next: fill(next, error.params),
  };
}

export function sayReason(text: Messages, reason: Reason, param: string): TwoHalves {
  const { title, next } = text.codes.reasons[reason];
  const gaps = { target: param, needed_mb: param };
  const isNeedUnknown = reason === "notEnoughSpace" && param === "";
  return {
    title: fill(isNeedUnknown ? text.codes.notEnoughSpaceNeedUnknown : title, gaps),
    next: fill(next, gaps),
  };
}

/** What was damaged or missing, one sentence. */
export const sayDamaged = (text: Messages, one: DamagedView): string => text.damaged[one.what](visible(one.name));

/** `line 5: -7201 s` */
function jumpOf({ code, subject }: FindingView): { line: string; seconds: number } | null {
  const [, line, seconds] = (code === "clockJump" && /^line (\d+): (-?\d+) s$/.exec(subject)) || [];
  return line === undefined ? null : { line, seconds: Number(seconds) };
}

/** `2, 3/3: 1`: parts 2 and 3 of 3 were not given, beside part 1. */
function partsOf({ code, subject }: FindingView): { own: string; missing: string; parts: string } | null {
  const [, missing, parts, own] = (code === "partNotGiven" && /^([\d, ]+)\/(\d+): (\d+)$/.exec(subject)) || [];
  return missing === undefined || parts === undefined || own === undefined ? null : { own, missing, parts };
}

export function sayFinding(text: Messages, finding: FindingView): string {
  const jump = jumpOf(finding);
  if (jump) return text.check.clockJump(jump.line, jump.seconds);
  const parts = partsOf(finding);
  if (parts) return text.check.partsNotGiven(parts.own, parts.missing, parts.parts);
  const isNotGiven = finding.code === "missing" && finding.level === "unconfirmed";
  const isFolder = finding.code === "fingerprintDiffers" && finding.level === "unconfirmed";
  const { codes } = text;
  const sentence = isNotGiven
    ? codes.missingNotGiven
    : isFolder
      ? codes.folderHasNoFingerprint
      : codes.findings[finding.code];
  return fill(sentence, { subject: inWords(text, finding.subject) });
}

/** What a technical name stands for; any other name as it is. */
function inWords(text: Messages, subject: string): string {
  const place = technical(subject);
  return place ? text.check.places[place.kind](place.id) : text.check.subject(subject);
}

/** What a finding is about, in a few words: beside others of its kind. */
export function saySubject(text: Messages, finding: FindingView): string {
  const jump = jumpOf(finding);
  if (jump) return `${text.check.subject(`line ${jump.line}`)} (${text.check.jump(jump.seconds)})`;
  const parts = partsOf(finding);
  if (parts) return text.check.partsSubject(parts.own, parts.missing);
  return visible(inWords(text, finding.subject));
}
