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

export class Guiding {
  readonly #app: App;
  guide: GuideView | null = $state.raw(null);
  path: PathView | null = $state.raw(null);
  /** The part of the guide that is shown; null: all of them. */
  part: GuidePart | null = $state(null);
  /** The app whose card is shown; null: all of them. */
  shownApp: string | null = $state(null);
  /** Whether the path shows only the shortest way. */
  isShort = $state(false);
  /** Where the guide was opened from, and what of Still missing it was asked about there; null: from the list of places. */
  from: { screen: Screen; box: string | null } | null = $state.raw(null);

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

  /** Opens the guide at one of its parts; at the card of an app, where one is named; there at what is said of a box. */
  open(part: GuidePart | null, shownApp: string | null = null, box: string | null = null): void {
    const { screen } = this.#app;
    const from = screen === "guides" ? this.from : { screen, box };
    this.part = part;
    this.shownApp = shownApp;
    this.#app.go("guides");
    this.from = part === null ? null : from;
  }

  /** Back to where it was opened from, at the box that it was asked about. */
  goBack(): void {
    if (this.from === null) return;
    const { screen, box } = this.from;
    this.#app.wantedBox = box;
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
