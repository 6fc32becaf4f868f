// How hard the words of the window are, and which of them must not be there: the measures, limits and words of the
// guide's own texts (`holdfast-guide`, tests/advice/reading.rs and words.rs), for every part of the window.
// English: the grade of Kincaid and others (1975), syllables counted as groups of vowels. French: LIX. Labels of a word
// or two are left out: they are no sentences, and would make any part look easy.
import { describe, expect, test } from "vitest";

import { type Messages, messages, young } from "./messages";
import { textsOf } from "../../test/textsOf";

/** Names of programs and measures; no shorter word would do. */
const NAMES = /Holdfast|SHA-256|Instagram|Snapchat|WhatsApp|OneDrive|Interac/g;
/** A line is short, so its grade jumps: it gets more room than a part, and one of a few words is left to its part. */
const FEW = 6;

const wordsOf = (text: string, breaks: RegExp): string[] =>
  text
    .replace(NAMES, "")
    .split(breaks)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => /\p{L}/u.test(word));

function sentencesOf(texts: readonly string[], ends: RegExp, breaks: RegExp): string[][] {
  const parts = texts.flatMap((text) => text.split(ends));
  return parts.map((part) => wordsOf(part, breaks)).filter((words) => words.length > 0);
}

/** Groups of vowels, without an e that is not spoken. */
function syllables(word: string): number {
  const groups = word.toLowerCase().match(/[aeiouy]+/g)?.length ?? 0;
  const isSilent = /[^aeiouyl]e$|[^aeioutdy]ed$|[^aeiouysxzh]es$/i.test(word);
  return Math.max(1, groups - (isSilent ? 1 : 0));
}

function grade(texts: readonly string[]): number {
  const sentences = sentencesOf(texts, /[.!?]/, /[\s/-]/);
  const words = sentences.flat();
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return (0.39 * words.length) / sentences.length + (11.8 * spoken) / words.length - 15.59;
}

function lix(texts: readonly string[]): number {
  const sentences = sentencesOf(texts, /[.!?:]/, /[\s/’-]/);
  const words = sentences.flat();
  return words.length / sentences.length + (100 * words.filter((word) => word.length > 6).length) / words.length;
}

const ENGLISH = { of: messages.en, language: "English", measure: grade, part: 6, line: 9, words: 22 };
const FRENCH = { of: messages.fr, language: "French", measure: lix, part: 40, line: 60, words: 25 };
const YOUNG = { ...FRENCH, of: young, language: "French to a young person" };

/** Sentences by the part of the window; `subject` reshapes what it is given and has no words of its own. */
function partsOf({ check, ...rest }: Messages): [string, string[]][] {
  const all = Object.entries({ ...rest, check: { ...check, subject: null } });
  const sentences = all.map(([part, texts]): [string, string[]] => [
    part,
    [...new Set(textsOf(texts).map(([, text]) => text))].filter((text) => /[.?]$/.test(text)),
  ]);
  return sentences.filter(([, texts]) => texts.length > 0);
}

describe.each([ENGLISH, FRENCH, YOUNG])("in $language", ({ of, measure, part, line, words }) => {
  test("every part of the window is easy to read, no line is hard, no sentence long", () => {
    const parts = partsOf(of);
    expect(parts.length).toBeGreaterThan(20);
    const found = parts.flatMap(([name, texts]) => [
      ...(measure(texts) > part ? [`${name}: ${measure(texts).toFixed(1)}`] : []),
      ...texts.filter((text) => wordsOf(text, /[\s’]/).length >= FEW && measure([text]) > line),
      ...texts.filter((text) => text.split(/[.?:]/).some((one) => wordsOf(one, /\s/).length > words)),
    ]);
    expect(found).toEqual([]);
  });
});

test("the measures tell easy from hard", () => {
  expect(grade(["Save the chat. Do not delete it."])).toBeLessThan(3);
  expect(grade(["Jurisdictional preservation requests necessitate comprehensive documentation."])).toBeGreaterThan(15);
  expect(lix(["Gardez-la. Ne l’ôtez pas."])).toBeLessThan(25);
  expect(lix(["Les organisations administrant les demandes juridictionnelles."])).toBeGreaterThan(60);
  expect(["chat", "delete", "picture", "saved", "noted", "little"].map(syllables)).toEqual([1, 2, 2, 1, 2, 2]);
});

/** Words that wound, promise or frighten (domain F1). */
const NEVER = {
  en: /you should have|why did you|revenge porn|child porn|pornograph|kiddie|victim|alleged|perpetrator|offender|predator|\bsuspects?\b|forensic|admissib|authentic|certified|court-ready|oops|hurry|urgent|too late|shameful|stupid|careless|guilty|will be arrested|guarantee|blackmailer|!/i,
  fr: /vous auriez dû|tu aurais dû|n’auriez pas dû|pourquoi avez-vous|pourquoi as-tu|pornograph|victime|présumé|agresseur|prédateur|délinquant|contrevenant|suspect|médico-légal|admissib|recevable|authentique|certifié|oups|dépêchez|urgent|trop tard|honteux|stupide|imprudent|coupable|sera arrêté|garanti|maître chanteur|!/i,
};

test.each([
  ["en", messages.en],
  ["fr", messages.fr],
  ["fr", young],
] as const)(
  "words that wound, promise or frighten are absent, also from labels (%s)",
  (language, { check, ...rest }) => {
    const all = textsOf({ ...rest, check: { ...check, subject: null } }).map(([, text]) => text);
    expect(all.filter((text) => NEVER[language].test(text))).toEqual([]);
    expect(NEVER.en.test("The victim") && NEVER.fr.test("la victime")).toBe(true);
  },
);
