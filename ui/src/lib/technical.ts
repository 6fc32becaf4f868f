// Names that only somebody who knows the inside of a case or bundle can read, told apart so that words can stand for
// them. Whatever is not known here is a file's own name, and stays.

const PLACES = [
  ["noteOf", /^([EX]\d+) \(fact [0-9a-f]+\)$/],
  ["copyOf", /^(E\d+) \(covered copy [0-9a-f]+\)$|^data\/exhibits\/(E\d+)-covered\.png$/],
  ["note", /^case \(fact [0-9a-f]+\)$|^report\/facts\/.+\.json$/],
  ["log", /^(?:report\/)?(?:log\.jsonl|log-head\.txt|head\.json)$/],
  ["caseFile", /^case\.json$/],
  ["tables", /^report\/(?:[a-z]+\.csv|case\.json(?:ld)?)$/],
  ["report", /^report\/report\.pdf$/],
  ["lists", /^(?:tag)?manifest-[a-z0-9]+\.txt$/],
  ["label", /^(?:bagit|bag-info)\.txt$/],
  ["exhibit", /^data\/exhibits\/(E\d+)\.[A-Za-z0-9.]+$/],
  ["download", /^data\/exports\/(X\d+)\/.+$/],
  ["object", /^objects\/.+$|^[0-9a-f]{64}$/],
  ["unfinished", /^incoming\/.+$/],
  ["container", /^container$/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type TechnicalKind = (typeof PLACES)[number][0];

export interface Technical {
  kind: TechnicalKind;
  /** Of the exhibit or download that it belongs to; empty where it belongs to none. */
  id: string;
}

/** What a technical name stands for; null when it is no such name. */
export function technical(subject: string): Technical | null {
  for (const [kind, pattern] of PLACES) {
    const found = pattern.exec(subject);
    if (found) return { kind, id: found[1] ?? found[2] ?? "" };
  }
  return null;
}
