// Findings of one kind stand in one row: the first is said in full, the others are named, or counted where words stand
// for a technical name.
import type { FindingView } from "../lib/generated/view";
import { technical } from "../lib/technical";

export interface Group {
  key: string;
  first: FindingView;
  others: FindingView[];
  /** Whether the others would be named by the same words as the first. */
  isAlike: boolean;
  /** Technical names that the words hide. */
  names: string[];
}

export function grouped(findings: readonly FindingView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const place = technical(finding.subject);
    const key = `${finding.level} ${finding.code} ${place?.kind ?? ""}`;
    const group = groups.get(key) ?? { key, first: finding, others: [], isAlike: place?.id === "", names: [] };
    if (group.first !== finding) group.others.push(finding);
    if (place) group.names.push(finding.subject);
    groups.set(key, group);
  }
  return [...groups.values()];
}
