// Times, sizes and numbers as people read them. Own tables of names: the same on every system's web view.
import type { Instant, Language } from "./generated/view";

const NBSP = "\u00a0";
const DAYS = {
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  fr: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
} as const;
const MONTHS = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
  fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."],
} as const;
const two = (value: number) => String(value).padStart(2, "0");

/** Minutes east of UTC that this computer is set to at that time. */
const localOffset = (utc: string) => -new Date(utc).getTimezoneOffset();

/** A clock shifted so that its UTC fields read as the local ones. */
const shifted = (utc: string, offsetMinutes: number) => new Date(Date.parse(utc) + offsetMinutes * 60_000);

function zone(offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? "−" : "+";
  const minutes = Math.abs(offsetMinutes);
  return `UTC${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `UTC−07:00`: at that instant; without an offset from the source, this computer's. */
export const formatZone = (utc: string, offsetMinutes: number | null): string =>
  zone(offsetMinutes ?? localOffset(utc));

function clock(language: Language, at: Date, withSeconds: boolean): string {
  const [hours, minutes, seconds] = [at.getUTCHours(), two(at.getUTCMinutes()), two(at.getUTCSeconds())];
  if (language === "en") return `${two(hours)}:${minutes}${withSeconds ? `:${seconds}` : ""}`;
  const short = `${hours}${NBSP}h${NBSP}${minutes}`;
  return withSeconds ? `${short}${NBSP}min${NBSP}${seconds}${NBSP}s` : short;
}

/** `Fri 20 Nov 2026, 21:12:36 (UTC−07:00)`. Without an offset from the source, this computer's own is used and written. */
export function formatTime(language: Language, utc: string, offsetMinutes: number | null, withSeconds = false): string {
  if (Number.isNaN(Date.parse(utc))) return utc;
  const offset = offsetMinutes ?? localOffset(utc);
  const at = shifted(utc, offset);
  const day = `${DAYS[language][at.getUTCDay()] ?? ""} ${String(at.getUTCDate())} ${MONTHS[language][at.getUTCMonth()] ?? ""} ${String(at.getUTCFullYear())}`;
  return `${day}, ${clock(language, at, withSeconds)} (${zone(offset)})`;
}

/** `Thu 5 Mar 2026, 21:14`: a clock time of nobody knows which zone (`2026-03-05T21:14:00`); the caller says so. */
export function formatClock(language: Language, local: string, withClock: boolean, withSeconds: boolean): string {
  const at = new Date(`${local}Z`);
  if (Number.isNaN(at.getTime())) return local;
  const day = `${DAYS[language][at.getUTCDay()] ?? ""} ${String(at.getUTCDate())} ${MONTHS[language][at.getUTCMonth()] ?? ""} ${String(at.getUTCFullYear())}`;
  return withClock ? `${day}, ${clock(language, at, withSeconds)}` : day;
}

export const formatInstant = (language: Language, at: Instant, withSeconds = false): string =>
  formatTime(language, at.utc, at.offsetMinutes, withSeconds);

/** `20 Nov, 21:12`: on a tile, where the details say the rest; `20 Nov, 21:12 (UTC−07:00)` where there is room. */
export function formatShort(language: Language, utc: string, offsetMinutes: number | null, withZone = false): string {
  if (Number.isNaN(Date.parse(utc))) return utc;
  const offset = offsetMinutes ?? localOffset(utc);
  const at = shifted(utc, offset);
  const short = `${String(at.getUTCDate())} ${MONTHS[language][at.getUTCMonth()] ?? ""}, ${clock(language, at, false)}`;
  return withZone ? `${short} (${zone(offset)})` : short;
}

export function formatCount(language: Language, count: number): string {
  const separator = language === "en" ? "," : NBSP;
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** `1.2 MB`, `1,2 Mo`: a thousand at a time, as file browsers and police forms count. */
export function formatSize(language: Language, bytes: number): string {
  const units = language === "en" ? ["bytes", "KB", "MB", "GB", "TB"] : ["octets", "ko", "Mo", "Go", "To"];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 9.95 ? value.toFixed(1) : value.toFixed(0);
  return `${language === "en" ? digits : digits.replace(".", ",")}${NBSP}${units[unit] ?? ""}`;
}

/** 64 hex digits by eights. */
export const byEights = (sha256: string): string[] => sha256.match(/.{1,8}/g) ?? [];

const UNITS = [
  { seconds: 86_400, en: ["day", "days"], fr: ["jour", "jours"] },
  { seconds: 3_600, en: ["hour", "hours"], fr: ["heure", "heures"] },
  { seconds: 60, en: ["minute", "minutes"], fr: ["minute", "minutes"] },
  { seconds: 1, en: ["second", "seconds"], fr: ["seconde", "secondes"] },
] as const;

/** `2 hours and 1 second`, `about 3 days and 4 hours`: the two largest units that count (`sentences/span.rs`). */
export function formatSpan(language: Language, seconds: number): string {
  let rest = seconds;
  const said: string[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.seconds);
    if (count === 0 || said.length === 2) continue;
    rest %= unit.seconds;
    said.push(`${formatCount(language, count)}${NBSP}${unit[language][count === 1 ? 0 : 1]}`);
  }
  if (said.length === 0) return language === "en" ? `0${NBSP}seconds` : `0${NBSP}seconde`;
  const about = rest === 0 ? "" : language === "en" ? "about " : "environ ";
  return about + said.join(language === "en" ? " and " : " et ");
}
