// The advice, and the path of the open case: what was said at the start, the steps in order, what became of each.
import type { GuidePart } from "../guide/parts";
import type { App, Screen } from "./app.svelte";
import type { ContactView, FactView, GuideView, PathView, SetupAnswers, StepState, TextView } from "./generated/view";

export const NOTHING_SAID: SetupAnswers = {
  who: null,
  region: null,
  apps: [],
  inTouch: null,
  happened: [],
  image: null,
};

/** The step of the path that the first screen asks about. */
export const DANGER_STEP = "check_danger";

export class Guiding {
  readonly #app: App;
  /** Whether the first screen was answered with “no one is in danger”, and no case holds that yet. */
  #isSafeSaid = false;
  guide: GuideView | null = $state.raw(null);
  path: PathView | null = $state.raw(null);
  /** The part of the guide that is shown; null: all of them. */
  part: GuidePart | null = $state(null);
  /** The app whose card is shown; null: all of them. */
  shownApp: string | null = $state(null);
  /** Whether the path shows only the shortest way. */
  isShort = $state(false);
  /** Where the guide was opened from, and which box or step it was asked about there; null: from the list of places. */
  from: { screen: Screen; box: string | null; step: string | null } | null = $state.raw(null);

  constructor(app: App) {
    this.#app = app;
  }

  /** Whether anything was said in the set-up. */
  get isSetUp(): boolean {
    return this.path !== null && this.path.setup !== null;
  }

  /** Whether the young person is here alone, as far as anybody said. Who is here counts more than the set-up. */
  get isYoung(): boolean {
    const who = this.#app.case?.who ?? "unsaid";
    return who === "unsaid" ? this.path?.setup?.who === "young_person" : who === "youngPerson";
  }

  /** Whether a step is on the path and has no answer yet. */
  isOpen(key: string): boolean {
    return (
      this.path?.stages.some((stage) => stage.steps.some((step) => step.key === key && step.state === "open")) ?? false
    );
  }

  say(text: TextView): string {
    const { language } = this.#app;
    return (language === "fr" && this.isYoung ? text.tu : null) ?? text[language];
  }

  contact(id: string): ContactView | undefined {
    return this.guide?.contacts.find((one) => one.id === id);
  }

  cardOf(app: string) {
    return this.guide?.cards.find((card) => card.app === app);
  }

  /** Opens the guide at one of its parts; at the card of an app, where one is named; there at what is said of a box. A
   * step is what one comes back to. */
  open(
    part: GuidePart | null,
    shownApp: string | null = null,
    { box = null, step = null }: { box?: string | null; step?: string | null } = {},
  ): void {
    const { screen } = this.#app;
    const from = screen === "guides" ? this.from : { screen, box, step };
    this.part = part;
    this.shownApp = shownApp;
    this.#app.go("guides");
    this.from = part === null ? null : from;
  }

  /** Back to where it was opened from, at the box or the step that it was asked about. */
  goBack(): void {
    if (this.from === null) return;
    const { screen, box, step } = this.from;
    this.#app.wantedBox = box;
    this.#app.wantedStep = step;
    this.#app.go(screen);
  }

  /** Reads what is not known yet; the advice itself never changes while the program runs. */
  async load(): Promise<void> {
    const { backend } = this.#app;
    this.guide ??= (await this.#app.attempt(backend.readGuide())) ?? null;
    if (this.#app.case) this.path = (await this.#app.attempt(backend.readPath())) ?? this.path;
  }

  forget(): void {
    this.path = null;
    this.isShort = false;
    this.part = null;
    this.shownApp = null;
    this.from = null;
  }

  async setUp(answers: SetupAnswers): Promise<boolean> {
    const path = await this.#app.attempt(this.#app.backend.setUpPath(answers));
    if (path) this.path = path;
    return path !== undefined;
  }

  /** The first screen was answered: no one is in danger. It is kept as soon as a case is there. */
  async saySafe(): Promise<void> {
    this.#isSafeSaid = true;
    await this.keepSafe();
  }

  /** What the first screen was answered with is the answer to the first step. Nothing is noted in a practice case. */
  async keepSafe(): Promise<void> {
    const { case: view } = this.#app;
    if (!this.#isSafeSaid || view === null || view.isReadOnly || view.isPractice) return;
    this.#isSafeSaid = false;
    await this.load();
    if (this.isOpen(DANGER_STEP)) await this.answer(DANGER_STEP, "done", "");
  }

  /** The first screen was answered: somebody may be in danger. What was said before does not hold; nobody waits for that. */
  async sayUnsure(): Promise<void> {
    this.#isSafeSaid = false;
    const { case: view, backend, language } = this.#app;
    if (view === null || view.isReadOnly || view.isPractice) return;
    try {
      const path = await backend.readPath();
      const steps = path.stages.flatMap((stage) => stage.steps);
      const isDone = steps.some((step) => step.key === DANGER_STEP && step.state === "done");
      if (isDone) this.path = await backend.answerStep(DANGER_STEP, "open", "", language);
    } catch {
      // Whom to call is on the screen now: nothing may stand before it.
    }
  }

  async answer(key: string, state: StepState, note: string): Promise<boolean> {
    const { backend, language } = this.#app;
    const path = await this.#app.attempt(backend.answerStep(key, state, note, language));
    if (path) this.path = path;
    return path !== undefined;
  }
}

/** Every sentence of a card with what stands behind it, each source once. */
export function sourcesOf(facts: readonly FactView[]): FactView[] {
  const name = (fact: FactView) => `${fact.source} ${fact.at} ${fact.dated}`;
  return facts.filter((fact, index) => facts.findIndex((other) => name(other) === name(fact)) === index);
}
