// A form that opens with what is known filled in, and nothing else: what was said at the start, what a step is about,
// where an image is that nobody copies.
import type { App, Screen } from "../lib/app.svelte";
import type { GapView, RecordKind, RecordView, StepView } from "../lib/generated/view";
import { type Messages, messages } from "../lib/messages/messages";
import type { Fields } from "../records/forms";

/** A form that was opened from elsewhere. */
export interface Writing {
  kind: RecordKind;
  /** The record that is completed; null: a new one. */
  id: string | null;
  /** What its draft is kept under: its kind, or more. */
  draft: string;
  /** The box that it answers. */
  gap: string | null;
  fields: Fields;
  /** The group of questions to begin with. */
  at: string | null;
  /** Where one goes on afterwards: on the path, at this step. */
  from: Screen;
  step: string | null;
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
  const id = gap.hint?.is === "nothingSaid" ? gap.hint.payments[0] : undefined;
  if (id !== undefined) {
    openForm(app, { kind: gap.told, id, draft: id, gap: gap.id, fields: {} });
    return;
  }
  const draft = `${gap.told}-${gap.id.replaceAll("_", "-")}`;
  openForm(app, { kind: gap.told, draft, gap: gap.id, fields: knownOf(app, gap) });
}

/** Opens a form; one comes back to where one is. */
export function openForm(app: App, writing: Pick<Writing, "kind" | "draft" | "fields"> & Partial<Writing>): void {
  app.writing = { id: null, gap: null, at: null, step: null, ...writing, from: app.screen };
  app.go("records");
}

/** The draft of a form that says where an image is. */
export const IMAGE_DRAFT = "event-image";

/** The events that say where an image is that nobody copies, by how they begin: as the bundle's read-me knows them. */
export function imagesOf(records: readonly RecordView[]): RecordView[] {
  const sentences = [messages.en.records.image.what, messages.fr.records.image.what].map((one) => one.toLowerCase());
  const begins = (what: string): boolean => sentences.some((one) => what.trim().toLowerCase().startsWith(one));
  return records.filter(({ kind, fields }) => kind === "event" && begins(fields["what"] ?? ""));
}

/** Opens the form that says where an intimate image is: for police, in words. */
export function writeImage(app: App, step: string | null = null): void {
  const fields = { what: app.text.records.image.what };
  openForm(app, { kind: "event", draft: IMAGE_DRAFT, fields, at: "phone", step });
}

/** Opens the form that says that the bank was called; one comes back to the step about it. */
export function writeCall(app: App, step: string): void {
  openForm(app, { kind: "action", draft: "action", fields: { what: app.text.records.bankCalled }, step });
}

/** What is worth writing down after a step. */
function afterStep(app: App, step: StepView): Pick<Writing, "kind" | "fields"> | null {
  const { told, offers } = app.text.records;
  const platform = step.appName === null ? {} : { platform: app.guiding.say(step.appName) };
  const action = (what: string | undefined): Pick<Writing, "kind" | "fields"> => ({
    kind: "action",
    fields: { ...(what === undefined ? {} : { what }), ...platform },
  });
  switch (step.id) {
    case "call_bank":
    case "tell_money":
      return { kind: "payment", fields: { status: "paid" } };
    case "report_in_app":
      return action(told.reported);
    case "block":
      return action(told.blocked);
    case "find_adult":
      return action(offers.action.at(-1));
    case "tell_police":
      return action(told.police_know);
    default:
      return null;
  }
}

/** Which form a step leads to, if any: its kind, and how it is opened. */
export function formOf(app: App, step: StepView): { label: string; open: () => void } | null {
  const { image, add } = app.text.records;
  if (step.id === "leave_images") {
    // Another adult leaves images to a guardian or police, and is asked to list none.
    if (app.guiding.path?.setup?.who === "other_adult") return null;
    return {
      label: image.write,
      open: () => {
        writeImage(app, step.key);
      },
    };
  }
  const form = afterStep(app, step);
  if (form === null) return null;
  return {
    label: add[form.kind],
    open: () => {
      openForm(app, { ...form, draft: form.kind, step: step.key });
    },
  };
}
