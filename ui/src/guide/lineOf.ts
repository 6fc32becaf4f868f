// Where a card says how to save what is still missing.
import type { CardView } from "../lib/generated/view";

/** How the names of the lines end that say it; the first one that a card has. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  usernames: [".profile"],
  profile: [".profile"],
  threat: [".threat"],
  demand: [".threat"],
  payment_instruction: [".threat"],
  paid: [".threat"],
  first_contact: [".whole_chat", ".chat", ".notes"],
  move: [".next_app", ".whole_chat", ".chat", ".notes"],
  whole_threads: [".whole_chat", ".chat", ".notes"],
};

/** The line of a card about a box; null: none of its own. */
export function lineOf(card: CardView, box: string | null): string | null {
  const ends = box === null ? [] : (LINES[box] ?? []);
  const lines = ends.map((end) => card.capture.find((fact) => fact.id.endsWith(end)));
  return lines.find((fact) => fact !== undefined)?.id ?? null;
}
