// Whom to call and what to do first, region by region. The page has it from its start on: numbers never wait.
import type { ContactFor, FactView, Region, SafetyView, Start } from "./generated/view";

/** What the line at the top of every screen has room for. */
const ON_THE_LINE: ReadonlySet<ContactFor> = new Set(["danger", "crisis"]);
const MOST_ON_THE_LINE = 2;

/** Every region, in the order in which they are offered. */
export const REGIONS: readonly Region[] = [
  "canada",
  "unitedStates",
  "unitedKingdom",
  "australia",
  "newZealand",
  "elsewhere",
];

export class Safety {
  readonly #everywhere: Record<Region, SafetyView>;
  readonly #goodSince: string;
  /** The facts beside emergency numbers, and beside the crisis lines that are sure. */
  readonly #callable: ReadonlySet<string>;

  constructor({ safety, adviceGoodSince }: Pick<Start, "safety" | "adviceGoodSince">) {
    this.#everywhere = safety;
    this.#goodSince = adviceGoodSince;
    const helplines = Object.values(safety).flatMap((one) => one.helplines);
    this.#callable = new Set(helplines.flatMap((one) => (one.isNeverDoubted ? one.about.id : [])));
  }

  of(region: Region): SafetyView {
    return this.#everywhere[region];
  }

  /** The short numbers of the line that is on every screen; empty: say it in words. */
  lineNumbers(region: Region): string {
    const short = this.of(region).helplines.filter((one) => ON_THE_LINE.has(one.purpose));
    return short
      .flatMap((one) => one.number ?? [])
      .slice(0, MOST_ON_THE_LINE)
      .join(" · ");
  }

  /** Whether a person should check this advice (again). Never so of a number that must not make one wait. */
  isDue(fact: FactView): boolean {
    return !this.#callable.has(fact.id) && (fact.checked === null || fact.checked < this.#goodSince);
  }
}

/** Whether texts go to another number than calls: `988` is `9-8-8`. */
export function textsElsewhere({ number, textTo }: { number: string | null; textTo: string | null }): boolean {
  const digits = (text: string | null) => (text ?? "").replace(/\D/g, "");
  return textTo !== null && digits(textTo) !== digits(number);
}
