// Phones and computers, by the guide's own names.

export const PHONES = ["iphone", "android"] as const;
export const COMPUTERS = ["windows", "mac", "linux"] as const;
export type Phone = (typeof PHONES)[number];
export type Computer = (typeof COMPUTERS)[number];

/** What the web view says of the computer it runs on: only a first choice, that can be changed. */
export function thisComputer(userAgent: string): Computer {
  if (userAgent.includes("Windows")) return "windows";
  return userAgent.includes("Macintosh") ? "mac" : "linux";
}
