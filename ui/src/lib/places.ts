// The places of a case, and the key that goes there with Ctrl. A key never moves, whatever else appears.
import type { Screen } from "./app.svelte";

const KEYS = {
  path: "1",
  guides: "2",
  missing: "3",
  exhibits: "4",
  messages: "5",
  people: "6",
  records: "7",
  handOver: "8",
  check: "9",
  timeline: "t",
  settings: ",",
} satisfies Partial<Record<Screen, string>>;

export type Place = keyof typeof KEYS;

/** As a screen reader is told: `Control+4`. */
export const shortcutOf = (place: Place): string => `Control+${KEYS[place].toUpperCase()}`;

/** The place of a key that was pressed with Ctrl. Messages are a place only when there are some. */
export function placeOfKey(key: string, hasMessages: boolean): Place | undefined {
  const places = Object.keys(KEYS) as Place[];
  const place = places.find((one) => KEYS[one] === key.toLowerCase());
  return place === "messages" && !hasMessages ? undefined : place;
}
