import { describe, expect, test } from "vitest";

import type { FindingView, WireError } from "../generated/view";
import {
  fill,
  isQuiet,
  type Messages,
  messages,
  sayDamaged,
  sayError,
  sayFinding,
  sayReason,
  saySubject,
  young,
} from "./messages";
import { textsOf } from "../../test/textsOf";

/** `subject` reshapes what it is given and has no words of its own. */
const without = ({ check, ...rest }: Messages) => textsOf({ ...rest, check: { ...check, subject: null } });
const EN = without(messages.en);
/** To a family, and to a young person who is here alone. */
const FR = [...without(messages.fr), ...without(young).map(([path, text]): [string, string] => [`tu.${path}`, text])];

describe("texts", () => {
  test("both languages say the same number of things", () => {
    const paths = (all: [string, string][]) => all.map(([path]) => path).sort();
    expect(paths(without(messages.fr))).toEqual(paths(EN));
    expect(paths(without(young))).toEqual(paths(EN));
  });

  test("email is spelled in one way", () => {
    expect(EN.filter(([, text]) => /e-mail/i.test(text))).toEqual([]);
    expect(EN.some(([, text]) => /\bemail\b/i.test(text))).toBe(true);
  });

  test("no text is empty but the one that is never shown", () => {
    const empty = [...EN, ...FR].filter(([path, text]) => text.trim() === "" && !path.endsWith("details.not.possible"));
    expect(empty).toEqual([]);
  });

  test.each([
    ["English", EN, /authentic|forensic|admissib|certified|victim|alleged|perpetrator|oops|recorded|\b8 words\b/i],
    [
      "French",
      FR,
      /authentique|judiciaire|admissib|certifié|victime|présumé|allégué|oups|\bnotée, non copiée\b|\b8 mots\b/i,
    ],
  ])("%s never says what must not be said", (_language, all, forbidden) => {
    expect(all.filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  test("French has a hard space before a colon and inside guillemets, none before ? ! ;", () => {
    const wrong = FR.filter(
      ([, text]) => /[^\u00a0\d]:(?=\s|$)|[^\u00a0]»|«[^\u00a0]|[\s\u00a0][?!;]/.test(text) || / [:»]/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test("French uses the typographic apostrophe", () => {
    expect(FR.filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  test("what was translated is not the same sentence", () => {
    // Names and numbers only.
    const alike = /regions|helperText|tileName|version\(|^formats\.|\.threads?\(|\.rows\(|\.writes\(/;
    const french = new Map(FR);
    const same = EN.filter(([path, text]) => text === french.get(path) && text.includes(" ") && !alike.test(path));
    expect(same).toEqual([]);
  });
});

describe("codes", () => {
  const error = (code: WireError["code"], params: Record<string, string>): WireError => ({
    code,
    params,
    detail: "",
    id: "e",
  });

  test("a gap is filled once: what fills it is never read as a gap", () => {
    expect(fill("“{path}” and {other}", { path: "{other}" })).toBe("“{other}” and {other}");
  });

  test("a full disk of unknown need does not say 0 MB", () => {
    expect(sayError(messages.en, error("diskFull", { path: "x", needed_mb: "0" })).title).not.toContain("0 MB");
    expect(sayReason(messages.fr, "notEnoughSpace", "").title).not.toContain("{");
  });

  test("what is missing because it was not given is not called missing", () => {
    const finding: FindingView = { level: "unconfirmed", code: "missing", subject: "p2", answer: "contents" };
    expect(sayFinding(messages.en, finding)).toContain("was not given");
  });

  test("the words around a subject are French in French", () => {
    const finding: FindingView = { level: "fail", code: "logEdited", subject: "line 12", answer: "history" };
    expect(sayFinding(messages.fr, finding)).toContain("ligne\u00a012");
  });

  const finding = (code: FindingView["code"], subject: string, level: FindingView["level"] = "note"): FindingView => ({
    level,
    code,
    subject,
    answer: "history",
  });

  test("a clock’s jump is said as people say it", () => {
    const jump = finding("clockJump", "line 31: -7201 s");
    expect(sayFinding(messages.en, jump)).toContain("went back by 2\u00a0hours and 1\u00a0second (line 31 of the log)");
    expect(sayFinding(messages.fr, jump)).toContain("a reculé de 2\u00a0heures et 1\u00a0seconde");
    expect(saySubject(messages.en, jump)).toBe("line 31 (went back by 2\u00a0hours and 1\u00a0second)");
  });

  test("parts that were not given are named by their numbers", () => {
    const parts = finding("partNotGiven", "2, 3/3: 1", "unconfirmed");
    expect(sayFinding(messages.en, parts)).toContain("Not given, and not checked: part 2, 3.");
    expect(sayFinding(messages.fr, parts)).toContain("Cette remise compte 3\u00a0parties.");
    const file = finding("partNotGiven", "data/exhibits/E0005.png", "unconfirmed");
    expect(sayFinding(messages.en, file)).toContain("lies in another part");
  });

  test("a folder’s fingerprint is not called another one: it has none", () => {
    const folder = finding("fingerprintDiffers", "ab".repeat(32), "unconfirmed");
    expect(sayFinding(messages.en, folder)).toContain("A folder has no fingerprint");
    expect(sayFinding(messages.fr, { ...folder, level: "fail" })).toContain("n’est pas celle de ce qui a été vérifié");
  });

  test("what is damaged is named, and nothing in its name is unseen", () => {
    expect(sayDamaged(messages.en, { what: "file", name: "a\u202eb" })).toContain("⟦U+202E⟧");
    expect(sayDamaged(messages.fr, { what: "aboutCase", name: "" })).toContain("Le dossier lui-même");
  });

  test("only a cancelled dialog is quiet", () => {
    expect(isQuiet(error("cancelled", {}))).toBe(true);
    expect(isQuiet(error("diskFull", {}))).toBe(false);
  });
});
