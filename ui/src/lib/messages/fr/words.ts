// Counted things and what stands in several sentences, in French.
import { formatCount, formatSpan } from "../../format";

export const n = (count: number) => formatCount("fr", count);
// In French, 0 and 1 are singular.
export const many = (count: number) => count >= 2;
export const countFiles = (count: number) => (many(count) ? `${n(count)}\u00a0fichiers` : `${n(count)}\u00a0fichier`);
export const countExhibits = (count: number) => (many(count) ? `${n(count)}\u00a0pièces` : `${n(count)}\u00a0pièce`);

/** What a finding is about: file names and ids stay, the words around them are French. */
export const subject = (raw: string) =>
  raw
    .replace(/^line (\d+)/, "ligne\u00a0$1")
    .replace(/^(\d+) of (\d+) lines$/, "$1 lignes sur $2")
    .replace(/^(\d+) bytes$/, "$1\u00a0octets")
    .replace(/\(fact ([0-9a-f]+)\)$/, "(fait $1)")
    .replace(/^case \(/, "dossier (");

export const jump = (seconds: number) =>
  `${seconds < 0 ? "a reculé de" : "a avancé de"} ${formatSpan("fr", Math.abs(seconds))}`;
