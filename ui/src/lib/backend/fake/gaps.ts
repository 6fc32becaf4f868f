// What is still missing in the invented case, as the guide has it (`holdfast-view` writes the boxes), and the order of
// its screenshots: the first ten tell when they were made, the rest only a number.
import kept from "../../../test/guide.json";
import type {
  GapHint,
  GapsView,
  GapStanding,
  GapView,
  Instant,
  Missing,
  OrderView,
  PairView,
  PathView,
  ShotView,
  State,
  StepState,
  TextView,
} from "../../generated/view";

const { gaps, path, between: ASK } = kept as unknown as { gaps: GapView[]; path: PathView; between: TextView };
const NOW: Instant = { utc: "2026-03-08T19:04:00Z", offsetMinutes: -420 };
const STANDINGS: readonly GapStanding[] = ["missing", "notPossible", "there"];

/** A screenshot of which only the name is known; its number tells the minute. */
export function shotOf(id: string, name: string, state: State): ShotView {
  const number = Number(id.slice(1));
  const minute = String(number).padStart(2, "0");
  const local = `2026-03-04T22:${minute}:00`;
  return {
    id,
    name,
    kind: "screenshot",
    state,
    app: number <= 4 ? "Instagram" : number <= 8 ? "Snapchat" : null,
    claim:
      number > 10
        ? null
        : {
            source: "exif:DateTimeOriginal",
            of: "captured",
            time: {
              status: "notKnown",
              utc: null,
              offsetMinutes: null,
              local,
              written: local,
              zone: null,
              hasSeconds: true,
              assumed: [],
              change: null,
            },
            isGuess: false,
          },
    isUnanswered: false,
    isConfirmed: false,
  };
}

export class FakeGaps {
  readonly #answers = new Map<string, GapView["answer"] & { state: StepState }>();
  readonly #between = new Map<string, Missing>();
  #confirmed: string[] = [];

  view(shots: ShotView[]): GapsView {
    const open = this.order(shots).pairs.filter((pair) => pair.missing !== "nothing").length;
    const happened: readonly string[] = path.setup?.happened ?? [];
    const all = gaps
      .filter((gap) => gap.told === null || happened.includes(gap.id))
      .map((gap) => this.#stand(gap, open));
    const byStanding = STANDINGS.flatMap((one) => all.filter((gap) => gap.standing === one));
    const records = [
      {
        id: "P01",
        kind: "payment" as const,
        says: { en: "paid · Interac e-Transfer · 50", fr: "payé · Virement Interac · 50", tu: null },
      },
    ];
    return { gaps: byStanding, clocks: path.clocks, records };
  }

  #stand(gap: GapView, open: number): GapView {
    const answer = this.#answers.get(gap.id);
    const isCounted = gap.id === "whole_threads";
    const standing: GapStanding =
      answer?.state === "done" || (isCounted && open === 0)
        ? "there"
        : answer?.state === "notPossible"
          ? "notPossible"
          : "missing";
    const hints: Record<string, GapHint> = {
      usernames: { is: "nameOnly", names: ["Em"] },
      zones: { is: "openZones", downloads: ["X03"] },
      whole_threads: { is: "openEnds", pairs: open },
    };
    const hint = standing === "there" ? null : (hints[gap.id] ?? null);
    const canTie = gap.canTie && hint?.is !== "openEnds" && hint?.is !== "openZones";
    return { ...gap, standing, hint, canTie, answer: answer ?? null };
  }

  answer(gap: string, state: StepState, tied: string[], note: string, shots: ShotView[]): GapsView {
    if (state === "open") this.#answers.delete(gap);
    else this.#answers.set(gap, { state, tied, note: note === "" ? null : note, said: NOW });
    return this.view(shots);
  }

  order(shots: ShotView[]): OrderView {
    const byId = new Map(shots.map((shot) => [shot.id, shot]));
    const known = this.#confirmed.flatMap((id) => byId.get(id) ?? []);
    const rest = shots.filter((shot) => !this.#confirmed.includes(shot.id));
    const all = [...known.map((shot) => ({ ...shot, isConfirmed: true })), ...rest];
    const pairs = all.slice(1).flatMap((shot, at): PairView[] => {
      const one = all[at];
      if (!one || (one.app !== null && shot.app !== null && one.app !== shot.app)) return [];
      const missing = this.#between.get([one.id, shot.id].sort().join(" ")) ?? null;
      return [{ exhibits: [one.id, shot.id], app: shot.app === null ? null : one.app, missing }];
    });
    return { ask: ASK, shots: all, confirmed: this.#confirmed.length > 0 ? NOW : null, pairs };
  }

  confirm(exhibits: string[], shots: ShotView[]): OrderView {
    this.#confirmed = exhibits;
    return this.order(shots);
  }

  between(exhibits: [string, string], missing: Missing, shots: ShotView[]): OrderView {
    this.#between.set([...exhibits].sort().join(" "), missing);
    return this.order(shots);
  }
}
