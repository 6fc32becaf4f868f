// What is kept of a choice is its code. What earlier versions kept, the words of their screens, is understood as well.
import { messages, type Messages } from "../lib/messages/messages";
import type { CheckView, RecordKind, RecordView } from "../lib/generated/view";
import type { ChoiceName, FieldName, Fields } from "./forms";

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

/** The answer that this is: a code, or the words of it in whichever language; null: they are a person's own. */
export function codeOf(name: ChoiceName, words: string): string | null {
  if (words in messages.en.records.choices[name]) return words;
  for (const language of ["en", "fr"] as const) {
    const offered: Record<string, string> = messages[language].records.choices[name];
    for (const [code, label] of Object.entries(offered)) if (same(label, words)) return code;
  }
  return null;
}

/** What stands in a field: a code in the words of the screen, a person's own words as they are. */
export function sayField(text: Messages["records"], name: string, words: string): string {
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = text.choices;
  return choices[name]?.[words] ?? words;
}

/** What a form asks: by kind and way of paying, by kind, or the field's own name. */
export function asksFor(text: Messages["records"], kind: RecordKind, name: FieldName, method: string | null): string {
  const asks: Readonly<Record<string, string>> = text.asks;
  return asks[`${kind}.${name}.${method ?? ""}`] ?? asks[`${kind}.${name}`] ?? text.fields[name];
}

export function hintFor(text: Messages["records"], kind: RecordKind, name: FieldName): string {
  const hints: Readonly<Record<string, string>> = text.hints;
  return hints[`${kind}.${name}`] ?? hints[name] ?? "";
}

/** What the check digits say, in one sentence. */
export function sayCheck(text: Messages["records"], colon: string, check: CheckView): string {
  const says = text[check.fit];
  return check.scheme === null ? says : `${text.schemes[check.scheme]}${colon}${says}`;
}

/** The line that a record is known by in a list. */
export function nameOf(text: Messages["records"], { kind, fields, id }: RecordView): string {
  const say = (name: string) => sayField(text, name, fields[name] ?? "");
  const sum = [fields["amount"], fields["currency"]].filter((one) => one).join(" ");
  const parts: Record<RecordKind, (string | undefined)[]> = {
    payment: [sum, say("method"), say("status"), fields["what"]],
    event: [fields["what"] ?? fields["words"], fields["platform"]],
    action: [fields["what"], fields["told_whom"]],
    statement: [fields["who"], fields["relation"]],
    account: [fields["platform"], fields["username"] ?? fields["phone"] ?? fields["display_name"]],
  };
  const said = parts[kind].filter((one) => one !== undefined && one !== "").slice(0, 3);
  return said.length > 0 ? said.join(" · ") : id;
}

/** Everything that is known of a record, by the names of its fields. */
export function factsOf(text: Messages["records"], record: RecordView): [string, string][] {
  const names = Object.keys(text.fields) as FieldName[];
  return names.flatMap((name) => {
    const words = record.fields[name] ?? "";
    return words === "" ? [] : [[text.fields[name], sayField(text, name, words)] as [string, string]];
  });
}

/** `2026-03-05`, with or without a clock time and a zone: it can be placed. */
export const isPlaced = (words: string): boolean =>
  /^\s*\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|(UTC|GMT)?([+-]\d{2}:?\d{2})?))?\s*$/.test(words);

/** A moment as the clock on this computer's wall says it, in words that can be placed. */
export function onTheWall(at: Date): { time: string; zone: string; offset: string } {
  const east = -at.getTimezoneOffset();
  const two = (number: number) => String(number).padStart(2, "0");
  const hours = `${two(Math.floor(Math.abs(east) / 60))}:${two(Math.abs(east) % 60)}`;
  return {
    time: new Date(at.getTime() + east * 60_000).toISOString().slice(0, 16).replace("T", " "),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: `UTC${east < 0 ? "-" : "+"}${hours}`,
  };
}

/** What stands in a form and not in the record. */
export function changesOf(kept: Fields, typed: Fields): Record<string, string> {
  const names = new Set([...Object.keys(kept), ...Object.keys(typed)]);
  const changed = [...names].filter((name) => (kept[name] ?? "") !== (typed[name] ?? ""));
  return Object.fromEntries(changed.map((name) => [name, typed[name] ?? ""]));
}
