// The advice as it is (written by the tests of `holdfast-view`), and a path that remembers what was answered.
import kept from "../../../test/guide.json";
import type { GuideView, PathView, SetupAnswers, StepState } from "../../generated/view";

const { guide, path } = kept as { guide: GuideView; path: PathView };

export class FakeGuide {
  readonly guide = guide;
  #setup: SetupAnswers | null;
  readonly #states = new Map<string, StepState>();

  constructor(isSetUp: boolean) {
    this.#setup = isSetUp ? path.setup : null;
  }

  path(): PathView {
    const stages = path.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => ({ ...step, state: this.#states.get(step.key) ?? step.state })),
    }));
    return { setup: this.#setup, stages, clocks: path.clocks };
  }

  setUp(answers: SetupAnswers): PathView {
    this.#setup = answers;
    return this.path();
  }

  answer(key: string, state: StepState): PathView {
    this.#states.set(key, state);
    return this.path();
  }
}
