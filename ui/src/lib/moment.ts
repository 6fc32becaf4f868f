// Times of downloads as people read them: the zone, or that nobody knows it, is always written beside them.
import { formatClock, formatTime, formatZone } from "./format";
import type { Language, MomentView } from "./generated/view";
import type { Messages } from "./messages/messages";
import { visible } from "./visible";

/** How a time is said: `short` leaves out the name of a zone that a person stated, in a line that is short of room;
 * `oneZone` shows every instant by this computer's clock, where times of many sources stand in one order. */
type Form = "whole" | "short" | "oneZone";

/** The time with its zone; what could not be read stays as written. */
export function sayMoment(text: Messages, language: Language, time: MomentView | null, form: Form = "whole"): string {
  const { zones, assumed, stated } = text.reading;
  if (time === null) return zones.noTime;
  const doubts = time.assumed.map((one) => `, ${assumed[one]}`).join("");
  const local =
    time.local === null ? null : formatClock(language, time.local, time.status !== "dayOnly", time.hasSeconds);
  switch (time.status) {
    case "exact":
      return time.utc === null ? visible(time.written) : formatTime(language, time.utc, null, time.hasSeconds) + doubts;
    case "stated": {
      const offset = form === "oneZone" ? null : time.offsetMinutes;
      const when = time.utc === null ? local : formatTime(language, time.utc, offset, time.hasSeconds);
      const zone = form === "short" ? zones.stated : stated(visible(time.zone ?? ""));
      // In one order of all, the entry says it in a line of its own.
      const change = form === "oneZone" || time.change === null ? "" : `, ${text.reading.clockChanges[time.change]}`;
      return `${when ?? visible(time.written)}, ${zone}${change}${doubts}`;
    }
    case "noTime":
      return time.written === ""
        ? zones.noTime
        : `${visible(time.written)} (${text.reading.rowFlags.timeNotUnderstood})`;
    default:
      return `${local ?? visible(time.written)} (${zones[time.status]})${doubts}`;
  }
}

/** The day alone, for spans: `5 Mar 2026`. */
export function dayOf(language: Language, time: MomentView | null): string {
  if (time === null) return "";
  const local = time.local ?? (time.utc === null ? null : localOf(time.utc, time.offsetMinutes));
  return local === null ? visible(time.written) : formatClock(language, local, false, false).replace(/^\S+ /, "");
}

/** From when to when, in days: with the zone in which they are those days, or what is not known of it. */
export function daysOf(
  text: Messages,
  language: Language,
  { first, last, areEndsProven }: { first: MomentView | null; last: MomentView | null; areEndsProven: boolean },
): string {
  const days = [dayOf(language, first), dayOf(language, last)].filter((day) => day !== "");
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return "";
  const zones = [first, last].flatMap((time) => (time === null ? [] : [zoneOf(text, time)]));
  const said = [...new Set(zones.filter((zone) => zone !== ""))];
  if (!areEndsProven) said.push(text.reading.endsNotProven);
  return text.people.between(from, to) + (said.length > 0 ? ` (${said.join(", ")})` : "");
}

function zoneOf(text: Messages, time: MomentView): string {
  const isKnown = time.status === "exact" || time.status === "stated";
  if (isKnown && time.utc !== null) return formatZone(time.utc, time.offsetMinutes);
  return time.status === "dayOnly" ? "" : text.reading.zones[time.status];
}

/** An instant as a clock at an offset, or at this computer's. */
function localOf(utc: string, offsetMinutes: number | null): string {
  const at = new Date(utc);
  const offset = offsetMinutes ?? -at.getTimezoneOffset();
  return new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
}

/** Whether a day is written as it should be, and is one. */
export function isDay(typed: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? Date.parse(`${typed}T00:00:00Z`) : NaN;
  // The 31st of a month that has none is read as a day of the next.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(typed);
}

/** Whether what is typed can still become a day. */
export const isDayBegun = (typed: string): boolean => /^\d{1,4}$|^\d{4}-(\d{0,2}|\d{2}-\d{0,1})$/.test(typed);

/** The instant at which a day begins on this computer, or ends. */
export function instantOf(typed: string, isEnd: boolean): string | null {
  if (!isDay(typed)) return null;
  const [year = 0, month = 1, day = 1] = typed.split("-").map(Number);
  return new Date(year, month - 1, day + (isEnd ? 1 : 0)).toISOString();
}
