// Whom the timeline can be narrowed to. A download may list followers by the hundred: they stand behind those who wrote,
// were marked or are kept.
import type { PersonView, PointView, PointWhat } from "../lib/generated/view";
import { nameOf } from "../lib/reading.svelte";

/** A person of the timeline: the name that tells them apart, and all that is known of how they are called. */
export interface Named {
  key: string;
  label: string;
}

/** By what somebody is found again, as it is written: a handle, or where there is none the name shown. */
export const keyOf = (person: PersonView): string =>
  [person.username, person.phone, person.email, person.userId, person.profileUrl, person.displayName].find(
    (one) => one !== null && one !== "",
  ) ?? "";

/** `peopleOf` says whom a point has to do with; `kept` are the accounts of the case. */
export function namedIn(
  points: readonly PointView[],
  peopleOf: (what: PointWhat) => readonly PersonView[],
  kept: readonly PersonView[],
): { first: Named[]; listed: Named[] } {
  const labels = new Map<string, string>();
  const first = new Set(kept.map(keyOf));
  for (const { what } of points)
    for (const person of peopleOf(what)) {
      const [key, label] = [keyOf(person), nameOf(person)];
      if (key === "") continue;
      if (what.is !== "listed") first.add(key);
      // The longest name tells most.
      if (label.length > (labels.get(key) ?? "").length) labels.set(key, label);
    }
  const all = [...labels].map(([key, label]) => ({ key, label }));
  all.sort((one, other) => one.label.localeCompare(other.label));
  return { first: all.filter((one) => first.has(one.key)), listed: all.filter((one) => !first.has(one.key)) };
}
