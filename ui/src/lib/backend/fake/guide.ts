// The advice as it is (written by the tests of `holdfast-view`), and a path that remembers what was answered.
import kept from "../../../test/guide.json";
import type {
  GuideView,
  Language,
  PathView,
  Region,
  SafetyView,
  SetupAnswers,
  SheetSaved,
  StepState,
} from "../../generated/view";

const { guide, path, young, unsaid, walks } = kept as Record<"path" | "young" | "unsaid", PathView> & {
  guide: GuideView;
  walks: { path: PathView }[];
};

/** Answers as they are compared: the same fields in the same order. */
const alike = (setup: SetupAnswers | null) =>
  setup && JSON.stringify([setup.who, setup.region, setup.apps, setup.inTouch, setup.happened, setup.image]);

/** What the page has from its start on. */
export const SAFETY = kept.safety as Record<Region, SafetyView>;

export class FakeGuide {
  readonly guide = guide;
  #setup: SetupAnswers | null;
  readonly #states = new Map<string, StepState>();
  /** Names that are taken where sheets are saved. */
  readonly #sheets = new Set<string>();

  constructor(isSetUp: boolean) {
    this.#setup = isSetUp ? path.setup : null;
  }

  path(): PathView {
    const walk = walks.find((one) => alike(one.path.setup) === alike(this.#setup));
    const usual = this.#setup?.who === "young_person" ? young : path;
    const planned = this.#setup === null ? unsaid : (walk?.path ?? usual);
    const stages = planned.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => ({
        ...step,
        state: this.#states.get(step.key) ?? step.state,
        leastState: this.#states.get(step.leastKey ?? "") ?? step.leastState,
      })),
    }));
    return { setup: this.#setup, stages, clocks: planned === unsaid ? path.clocks : planned.clocks };
  }

  setUp(answers: SetupAnswers): PathView {
    this.#setup = answers;
    return this.path();
  }

  answer(key: string, state: StepState): PathView {
    this.#states.set(key, state);
    return this.path();
  }

  /** The second of one name goes beside the first. */
  saveSheet(card: string, language: Language): SheetSaved {
    const name = guide.cards.find((one) => one.app === card)?.name[language] ?? card;
    const isBeside = this.#sheets.has(name);
    this.#sheets.add(name);
    return { fileName: isBeside ? `${name}-2.txt` : `${name}.txt`, folder: "~/Downloads", isBeside };
  }
}
