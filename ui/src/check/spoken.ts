// A check's result in words: on the screen, and as text to copy.
import { formatInstant, formatTime } from "../lib/format";
import { headline } from "../lib/headline";
import { visible } from "../lib/visible";
import type { CheckResult, Language } from "../lib/generated/view";
import { type Messages, sayFinding, saySubject } from "../lib/messages/messages";
import { grouped } from "./grouped";

export function dateSays(text: Messages["check"], language: Language, result: CheckResult): string {
  const date = result.date;
  if (date === null) return text.dateSays.case;
  if (date.proof === "fingerprint") return text.dateSays.fingerprint;
  if (date.written === null) return text.dateSays.nothing;
  return text.dateSays.clock(formatTime(language, date.written, null));
}

export function asText(all: Messages, language: Language, result: CheckResult): string {
  const text = all.check;
  const at = formatInstant(language, result.at);
  const isBundle = result.bundles !== null;
  const isMatched = result.date?.proof === "fingerprint";
  const lines = [
    ...(result.isPractice ? [all.practice.band] : []),
    result.bundles === null ? text.checkedCase(at) : text.checkedBundle(result.bundles.map(visible).join(", "), at),
    text.headline[headline(result)],
    "",
    `${text.contents}: ${text.verdicts[result.contents]}. ${text.contentsSays[isBundle ? "bundle" : "case"][result.contents]}`,
    `${text.history}: ${text.verdicts[result.history]}. ${text.historySays[result.history]}`,
  ];
  if (isBundle) {
    const word = isMatched ? text.matches : text.verdicts.unconfirmed;
    lines.push(`${text.date}: ${word}. ${dateSays(text, language, result)}`);
  }
  if (result.sha256 !== null) lines.push("", `SHA-256: ${result.sha256}`);
  lines.push(
    "",
    ...grouped(result.findings).map(({ first, others, isAlike, names }) => {
      const named = others.map((one) => saySubject(all, one)).join(", ");
      const also = isAlike ? text.alsoForAlike(others.length) : text.alsoFor(others.length, named);
      // The names follow for whoever needs them: the text may go to somebody who knows the inside.
      const inside = names.map((name) => `\n    ${visible(name)}`).join("");
      return `- ${text.levels[first.level]}: ${sayFinding(all, first)}${others.length > 0 ? ` ${also}` : ""}${inside}`;
    }),
  );
  if (result.moreFindings > 0) lines.push(text.moreFindings(result.moreFindings));
  lines.push("", text.doesNot);
  const written = lines.join("\n") + "\n";
  return language === "fr" ? written.replace(/(?<=[^\s\d\u00a0]): /g, "\u00a0: ") : written;
}
