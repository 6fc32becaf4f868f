// What was said at the start, written down as a record: the form opens with what is known filled in, and nothing else.
import type { App, Screen } from "../lib/app.svelte";
import type { GapView, RecordKind } from "../lib/generated/view";
import type { Messages } from "../lib/messages/messages";
import type { Fields } from "../records/forms";

/** A form that was opened from elsewhere. */
export interface Writing {
  kind: RecordKind;
  /** The box that it answers; null: none. */
  gap: string | null;
  fields: Fields;
  /** Where one goes on afterwards. */
  from: Screen;
}

type Told = keyof Messages["records"]["told"];

/** Whether an answer stays with the family, as what was said at the start does. */
export const staysHere = (gap: GapView): boolean => gap.told === "action";

/** The app, where only one was named. */
function appSaid(app: App): string {
  const apps = app.guiding.path?.setup?.apps ?? [];
  const card = apps.length === 1 && apps[0] !== undefined ? app.guiding.cardOf(apps[0]) : undefined;
  return card ? app.guiding.say(card.name) : "";
}

function knownOf(app: App, gap: GapView): Fields {
  const text = app.text.records;
  if (gap.told === "payment") return { status: "paid" };
  const platform = appSaid(app);
  const what = text.told[gap.id as Told];
  return platform === "" || gap.id === "police_know" ? { what } : { what, platform };
}

/** Opens the form that writes it down; one comes back to where one is. */
export function writeDown(app: App, gap: GapView): void {
  if (gap.told === null) return;
  app.writing = { kind: gap.told, gap: gap.id, fields: knownOf(app, gap), from: app.screen };
  app.go("records");
}
