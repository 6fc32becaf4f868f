// Findings of one kind stand in one row: the first is said in full, the others are named.
import type { FindingView } from "../lib/generated/view";

export interface Group {
  first: FindingView;
  others: FindingView[];
}

export function grouped(findings: readonly FindingView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const key = `${finding.level} ${finding.code}`;
    const group = groups.get(key);
    if (group) group.others.push(finding);
    else groups.set(key, { first: finding, others: [] });
  }
  return [...groups.values()];
}
