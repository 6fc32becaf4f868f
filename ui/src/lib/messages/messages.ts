// The shape of all texts. English and French are two records of one type: a text that is missing in either language
// does not compile.
import type { ErrorCode, FindingCode, FindingView, Language, Reason, WireError } from "../generated/view";
import { en } from "./en";
import { visible } from "../visible";
import { fr } from "./fr";

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
  /** `diskFull` when nobody knows how much is needed. */
  diskFullNeedUnknown: string;
  /** `notEnoughSpace` when nobody knows how much is needed. */
  notEnoughSpaceNeedUnknown: string;
}

export type Messages = typeof en;

export const messages: Record<Language, Messages> = { en, fr };

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

export function sayFinding(text: Messages, finding: FindingView): string {
  const isNotGiven = finding.code === "missing" && finding.level === "unconfirmed";
  const sentence = isNotGiven ? text.codes.missingNotGiven : text.codes.findings[finding.code];
  return fill(sentence, { subject: text.check.subject(finding.subject) });
}
