// Counted things and what stands in several sentences, in English.
import { formatCount, formatSpan } from "../../format";

export const n = (count: number) => formatCount("en", count);
export const countFiles = (count: number) => (count === 1 ? "1 file" : `${n(count)} files`);
export const countExhibits = (count: number) => (count === 1 ? "1 exhibit" : `${n(count)} exhibits`);
export const subject = (raw: string) => raw;
export const jump = (seconds: number) =>
  `${seconds < 0 ? "went back by" : "went forward by"} ${formatSpan("en", Math.abs(seconds))}`;
