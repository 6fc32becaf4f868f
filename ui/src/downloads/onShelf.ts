// What stands on the shelf: an exhibit by itself, or a platform's download as one thing, however many files it has.
import type { ExhibitRow, ExportView } from "../lib/generated/view";

export type OnShelf =
  | { is: "exhibit"; id: string; row: ExhibitRow }
  | { is: "download"; id: string; rows: readonly ExhibitRow[]; sizeBytes: number };

/** In order of number; a download stands where its first file would. */
export function onShelf(rows: readonly ExhibitRow[]): OnShelf[] {
  const all: OnShelf[] = [];
  const downloads = new Map<string, ExhibitRow[]>();
  for (const row of rows) {
    for (const id of row.downloads) {
      const others = downloads.get(id);
      if (others) others.push(row);
      else {
        const files = [row];
        downloads.set(id, files);
        all.push({ is: "download", id, rows: files, sizeBytes: 0 });
      }
    }
    if (row.isAlone) all.push({ is: "exhibit", id: row.id, row });
  }
  return all.map((one) => (one.is === "download" ? { ...one, sizeBytes: bytesOf(one.rows) } : one));
}

const bytesOf = (rows: readonly ExhibitRow[]): number => rows.reduce((sum, row) => sum + (row.sizeBytes ?? 0), 0);

/** How many exhibits stand by themselves, and how many downloads there are. */
export function counted(all: readonly OnShelf[]): { exhibits: number; downloads: number } {
  const downloads = all.filter((one) => one.is === "download").length;
  return { exhibits: all.length - downloads, downloads };
}

/** What was read, by download: one may hold several formats. */
export function byDownload(all: readonly ExportView[]): Map<string, ExportView[]> {
  const found = new Map<string, ExportView[]>();
  for (const one of all) found.set(one.export, [...(found.get(one.export) ?? []), one]);
  return found;
}

/** Whether a file is this download's alone: neither added by itself, nor a part of another download. */
const isOnlyOf = (row: ExhibitRow): boolean => !row.isAlone && row.downloads.length === 1;

/** How much of a download is set aside, of what is its own; a file that is more than this download's is not its to leave out. */
export function aside(rows: readonly ExhibitRow[]): "none" | "some" | "all" {
  const own = rows.filter(isOnlyOf);
  const left = own.filter((row) => row.state === "setAside").length;
  if (left === 0) return "none";
  return left === own.length ? "all" : "some";
}
