// A row in words: what stands where it has no text, what is to be told of it, what it is called. Seen and heard alike.
import type { App } from "../lib/app.svelte";
import type { MediaView, RowView } from "../lib/generated/view";
import type { Messages } from "../lib/messages/messages";
import { sayMoment } from "../lib/moment";
import { visible } from "../lib/visible";

type Words = Messages["reading"];
/** A row, as far as it is said in words: one of a conversation, or one that was marked. */
type Said = Pick<RowView, "kind" | "text" | "flags"> & { media: readonly unknown[] };

/** Whoever took a message back is said before that it is gone. */
const GONE = ["unsent", "deleted"] as const;

/** What a row without a text was, where neither its text nor a file says it. */
export function standIn(text: Words, row: Said): string | null {
  if (hasText(row) || row.media.length > 0) return null;
  const gone = goneOf(row);
  if (gone) return text.gone(text.rowFlags[gone]);
  return row.kind === "text" ? text.noText : text.kinds[row.kind];
}

/** What else is to be told of a row, each in words; not again what stands in for its text. */
export function flagsOf(text: Words, row: Said): string[] {
  const said = hasText(row) || row.media.length > 0 ? undefined : goneOf(row);
  return row.flags.filter((flag) => flag !== said).map((flag) => text.rowFlags[flag]);
}

/** As many of them, whole, as there is room for, in characters; one at least. */
export function fitting(flags: readonly string[], room: number): { shown: string[]; more: number } {
  const shown: string[] = [];
  let used = 0;
  for (const flag of flags) {
    used += flag.length + BETWEEN;
    // That there are more needs room, too.
    const isLast = shown.length === flags.length - 1;
    if (shown.length > 0 && used > room - (isLast ? 0 : MORE)) break;
    shown.push(flag);
  }
  return { shown, more: flags.length - shown.length };
}
const BETWEEN = 3;
const MORE = 12;

/** The files of a row, each with where it is. None is shown. */
export function filesOf(text: Words, media: readonly MediaView[]): string {
  const [first] = media;
  if (first === undefined) return "";
  if (media.length === 1) return `${text.kinds.media}. ${text.media[first.state]}`;
  const states = [...new Set(media.map((one) => one.state))];
  const counts = states.map((state) => text.filesIn[state](media.filter((one) => one.state === state).length));
  return text.files(media.length, counts.join("; "));
}

/** Where a row fits a search, if that is not in its text. */
export function whyFound(text: Words, row: RowView): string | null {
  return row.foundIn === null ? null : text.foundIn[row.foundIn.is](visible(row.foundIn.text));
}

/** What a row is called, for those who hear it: all that is seen of it, and the flags that had no room. `where` names its
 * conversation, where rows of several stand together. */
export function nameOfRow(app: App, row: RowView, where = ""): string {
  const text = app.text.reading;
  return [
    visible(app.reading.writerOf(row)),
    sayMoment(app.text, app.language, row.time),
    hasText(row) ? visible(row.text ?? "") : (standIn(text, row) ?? ""),
    filesOf(text, row.media),
    whyFound(text, row) ?? "",
    ...flagsOf(text, row),
    where,
    row.mark === null ? "" : text.marked,
  ]
    .map((part) => part.replace(/\.$/, ""))
    .filter((part) => part !== "")
    .join(", ");
}

export const hasText = (row: Said): boolean => row.text !== null && row.text !== "";
const goneOf = (row: Said) => GONE.find((flag) => row.flags.includes(flag));
