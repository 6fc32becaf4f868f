// The invented backend: checking.
import type { CheckResult, CheckTarget, Verdict } from "../../generated/view";
import type { OnJob } from "../backend";
import { WORDS_EN, WORDS_FR, SHA, NOW } from "./common";
import { FakeHanding } from "./handing";

export class FakeChecking extends FakeHanding {
  // ---- checking ----
  /** What is checked is a practice bundle. */
  #isPractice = false;
  protected findings(verdict: Verdict): CheckResult["findings"] {
    const level = verdict === "error" ? ("error" as const) : ("unconfirmed" as const);
    const code = verdict === "error" ? ("unreadable" as const) : ("partNotGiven" as const);
    const subject = verdict === "error" ? "data/exhibits/E0005.png" : "2, 3/3: 1";
    return [{ level, code, subject, answer: "contents" }];
  }
  protected checked(bundles: string[] | null): CheckResult {
    const fails = this.options.doesCheckFail;
    return {
      token: this.token(),
      bundles,
      at: NOW,
      contents: this.options.verdict ?? (fails ? "fail" : "pass"),
      history: "pass",
      date: bundles ? { written: "2026-03-08T21:02:40Z", proof: "clock" } : null,
      findings: this.options.verdict
        ? this.findings(this.options.verdict)
        : fails
          ? [
              {
                level: "fail",
                code: "changed",
                subject: bundles ? "data/exhibits/E0005.png" : "E0005",
                answer: "contents",
              },
              {
                level: "fail",
                code: "missing",
                subject: bundles ? "data/exhibits/E0009.png" : "E0009",
                answer: "contents",
              },
              { level: "note", code: "clockJump", subject: "line 31: 3600 s", answer: "history" },
            ]
          : bundles
            ? [{ level: "note", code: "exhibitWithheld", subject: "E0013", answer: "history" }]
            : [{ level: "warning", code: "originalMissing", subject: "E0021", answer: "contents" }],
      moreFindings: 0,
      isHeadNew: false,
      counts: { files: 147, bytes: 2_912_000, logLines: 212, exhibits: bundles ? null : this.exhibits.length },
      isOurs: true,
      isPractice: this.#isPractice || (bundles === null && (this.case?.isPractice ?? false)),
      sha256: bundles ? SHA : null,
      wordsEn: bundles ? WORDS_EN : null,
      wordsFr: bundles ? WORDS_FR : null,
    };
  }
  checkCase(onJob: OnJob) {
    const isHeadNew = this.options.isHeadLost;
    return this.job(147, 2_912_000, onJob, [], () => {
      const check = { ...this.checked(null), isHeadNew };
      if (isHeadNew) {
        check.findings = this.notices();
        check.history = "unconfirmed";
        this.options.isHeadLost = false;
      }
      return { job: "check", check };
    });
  }
  protected target(): CheckTarget {
    return { token: this.token(), names: ["case-7F3K2MQ9-b01-police.zip"] };
  }
  chooseBundles() {
    return this.answer("check_choose_files", () => this.target());
  }
  chooseBundleFolder() {
    return this.answer("check_choose_folder", () => this.target());
  }
  changedBundle() {
    return this.answer("practice_check", () => {
      this.options.doesCheckFail = true;
      this.#isPractice = true;
      return { token: this.token(), names: ["practice-9C2T0HWA-b01-police-changed.zip"] };
    });
  }
  takeDropped() {
    return this.answer("check_take_dropped", () => this.target());
  }
  checkBundles(_target: string, onJob: OnJob) {
    const names = ["case-7F3K2MQ9-b01-police.zip"];
    return this.job(147, 2_912_000, onJob, names, () => ({ job: "check", check: this.checked(names) }));
  }
  compareFingerprint(_result: string, told: string) {
    return this.answer("check_compare", () => {
      const typed = told.trim().toLowerCase().split(/\s+/);
      const isSame = typed.join("") === SHA || typed.join(" ") === WORDS_EN.join(" ");
      const result = this.checked(["case-7F3K2MQ9-b01-police.zip"]);
      if (isSame && result.date) result.date.proof = "fingerprint";
      const isWhole = typed.length === 9 || typed.join("").length === 64;
      const outcome = isSame ? ("same" as const) : isWhole ? ("different" as const) : ("notReadable" as const);
      return { outcome, result };
    });
  }
}
