// What was said at the start of where it happened, of contact and of the image: written down as an event, when the
// family wants it. The answers themselves never leave the case.
import type { App } from "../lib/app.svelte";
import type { RecordView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import type { Fields } from "../records/forms";
import { openForm } from "./told";

const DRAFT = "event-at-start";

type Contact = keyof typeof messages.en.records.atStart.contact;

/** The fields of the event; null: nothing of the kind was said. */
export function saidAtStart(app: App): Fields | null {
  const setup = app.guiding.path?.setup;
  if (!setup) return null;
  const text = app.text.records.atStart;
  const names = setup.apps.flatMap((one) => {
    const card = app.guiding.cardOf(one);
    return card ? [app.guiding.say(card.name)] : [];
  });
  const said = [
    ...(names.length > 1 ? [text.several] : []),
    ...(setup.inTouch !== null && setup.inTouch in text.contact ? [text.contact[setup.inTouch as Contact]] : []),
    ...(setup.image === "no_image" ? [text.noImage] : []),
  ];
  const images = setup.image !== null && setup.image in app.text.records.choices.images_are ? setup.image : null;
  if (names.length === 0 && said.length === 0 && images === null) return null;
  return {
    what: said.length > 0 ? `${text.begins}: ${said.join("; ")}` : text.begins,
    ...(names.length > 0 ? { platform: names.join(", ") } : {}),
    ...(images === null ? {} : { images_are: images }),
  };
}

/** Whether it was written down before, in either language. */
export function isWrittenDown(records: readonly RecordView[]): boolean {
  const begins = (["en", "fr"] as const).map((language) => messages[language].records.atStart.begins);
  return records.some(
    ({ kind, fields }) => kind === "event" && begins.some((words) => fields["what"]?.startsWith(words) === true),
  );
}

/** Opens the form with it filled in; one comes back to where one is. */
export function writeStart(app: App, fields: Fields): void {
  openForm(app, { kind: "event", draft: DRAFT, fields });
}
