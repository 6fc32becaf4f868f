// What is searched for, and what was found.
import type { SearchAsk } from "../lib/generated/view";
import { instantOf, isDay } from "../lib/moment";

export interface Asked {
  text: string;
  author: number | null;
  from: string;
  to: string;
  isHereOnly: boolean;
}
export const NOTHING: Asked = { text: "", author: null, from: "", to: "", isHereOnly: false };
export const isAnything = (asked: Asked): boolean =>
  asked.author !== null || [asked.text, asked.from, asked.to].some((typed) => typed.trim() !== "");
/** Whether a day is asked for that is none (yet): nothing can be found then. */
export const hasNoDay = (asked: Asked): boolean =>
  [asked.from, asked.to].some((day) => day.trim() !== "" && !isDay(day.trim()));

/** The question to the index; `thread` is the conversation that is open. */
export const askOf = (asked: Asked, thread: number | null): SearchAsk => ({
  text: asked.text,
  thread: asked.isHereOnly ? thread : null,
  author: asked.author,
  from: instantOf(asked.from.trim(), false),
  to: instantOf(asked.to.trim(), true),
});

/** What a search found. */
export interface Found {
  count: number;
  /** There may be more than are counted. */
  isOrMore: boolean;
  /** How many more may be of the days asked for. */
  near: number;
}
