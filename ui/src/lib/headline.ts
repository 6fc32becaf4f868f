import type { CheckResult, Verdict } from "./generated/view";

const WEIGHT: readonly Verdict[] = ["none", "pass", "unconfirmed", "error", "fail"];

/** The heavier of contents and history; a bag without a log has no history, which does not count. */
export function headline(result: CheckResult): Verdict {
  const { contents, history } = result;
  return WEIGHT.indexOf(history) > WEIGHT.indexOf(contents) ? history : contents;
}
