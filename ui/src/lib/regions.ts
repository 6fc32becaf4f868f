// Emergency numbers by region: only those that were checked (H or M). Everywhere else: the local emergency number.
import type { Region } from "./generated/view";

export type NumberText = "emergency" | "suicideCa" | "kidsCa" | "suicideUs" | "lifelineAu" | "kidsAu";

export interface HelpNumber {
  number: string;
  text: NumberText;
  /** Letters and digits to send a text message to, where that is offered. */
  isLong: boolean;
}

const entry = (number: string, text: NumberText): HelpNumber => ({ number, text, isLong: number.length > 7 });

export const HELP_NUMBERS: Record<Region, readonly HelpNumber[]> = {
  canada: [entry("911", "emergency"), entry("9-8-8", "suicideCa"), entry("1-800-668-6868", "kidsCa")],
  unitedStates: [entry("911", "emergency"), entry("988", "suicideUs")],
  unitedKingdom: [entry("999", "emergency")],
  australia: [entry("000", "emergency"), entry("13 11 14", "lifelineAu"), entry("1800 55 1800", "kidsAu")],
  newZealand: [entry("111", "emergency")],
  elsewhere: [],
};

export const REGIONS = Object.keys(HELP_NUMBERS) as Region[];

/** The short numbers of the line that is on every screen; empty: say it in words. */
export const lineNumbers = (region: Region): string =>
  HELP_NUMBERS[region]
    .slice(0, 2)
    .map((help) => help.number)
    .join(" · ");
