// What is said of a download in a few words: of which app, what was read in it, and what is not in it.
import type { App } from "../lib/app.svelte";
import { formatCount } from "../lib/format";
import type { ExportView } from "../lib/generated/view";
import { aside, type OnShelf } from "./onShelf";

export type Download = Extract<OnShelf, { is: "download" }>;

export interface Told {
  /** `Instagram`; more than one where a download holds several formats. */
  platform: string;
  /** In order of weight, each a few words. */
  facts: string[];
}

const sum = (readings: readonly ExportView[], of: (one: ExportView) => number) =>
  readings.reduce((all, one) => all + of(one), 0);

export const mediaAbsent = (one: ExportView): number => one.mediaMissing + one.mediaOmitted + one.mediaRemote;

/** A download in words, as far as it was read by now. */
export function tell(app: App, id: string): Told {
  const text = app.text.downloads;
  const readings = app.reading.readingsOf(id);
  const unread = app.reading.unreadOf(id);
  const say = (count: number, words: (count: number, shown: string) => string) =>
    words(count, formatCount(app.language, count));
  if (readings.length === 0) {
    const state = unread ? text.notReadable : app.reading.isWorking ? text.beingRead : text.notRead;
    return { platform: app.text.kinds.export, facts: [state] };
  }
  const lost = sum(readings, (one) => one.rowsNotUnderstood);
  const absent = sum(readings, mediaAbsent);
  const platforms = readings.map((one) => app.text.formats[one.format]);
  return {
    platform: [...new Set(platforms)].join(" + "),
    facts: [
      say(
        sum(readings, (one) => one.threads),
        text.threads,
      ),
      say(
        sum(readings, (one) => one.rowsKept),
        text.rows,
      ),
      ...(lost > 0 ? [say(lost, text.lost)] : []),
      ...(absent > 0 ? [say(absent, text.absent)] : []),
    ],
  };
}

/** What is said of how it stands: that it is left out; else nothing. */
export const standing = (app: App, { rows }: Download): string[] =>
  aside(rows) === "all" ? [app.text.states.setAside] : [];

/** What a screen reader says of it. */
export function spokenDownload(app: App, download: Download): string {
  const { platform, facts } = tell(app, download.id);
  const [first] = download.rows;
  // One file is known by its own number, too.
  const own = download.rows.length === 1 && first && first.id !== download.id ? [first.id] : [];
  const files = app.text.downloads.files(download.rows.length, formatCount(app.language, download.rows.length));
  return [download.id, ...own, platform, ...standing(app, download), files, ...facts].join(", ");
}
