import type { Messages } from "./messages/messages";

/** In plain words, where a file makes a claim of itself; the code where there are none. */
export function sayClaimSource(text: Messages, source: string): string {
  const family = source.split(":")[0] ?? source;
  return (text.reading.claimSources as Record<string, string>)[family] ?? source;
}
