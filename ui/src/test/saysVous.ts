// Whether French says *vous* to the reader. What stands in « » is said to others, or stands so in the menu of an app.
const WORDS = new Set(["vous", "votre", "vos", "vôtre", "faites", "dites", "êtes"]);
const NO_VERBS = new Set(["assez", "chez", "nez"]);

export function saysVous(text: string): boolean {
  const outside = text.replace(/«[^»]*»/g, " ").toLowerCase();
  const words = outside.match(/\p{L}+/gu) ?? [];
  return words.some((word) => WORDS.has(word) || (word.endsWith("ez") && !NO_VERBS.has(word)));
}
