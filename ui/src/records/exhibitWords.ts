// The exhibits that a record names, among whatever else a person wrote there.

/** The numbers in it, each once. */
export const idsIn = (words: string): string[] => [
  ...new Set((words.match(/\bE\d{4,}\b/gi) ?? []).map((one) => one.toUpperCase())),
];

/** With one more, or without one that is there; other words stay. */
export function withId(words: string, id: string): string {
  if (!idsIn(words).includes(id)) return words.trim() === "" ? id : `${words.trimEnd()}, ${id}`;
  const without = words.replace(new RegExp(`\\s*,?\\s*\\b${id}\\b`, "gi"), "");
  return without.replace(/^\s*,\s*/, "").trim();
}
