// The whole page on the fake backend, as a person meets it.
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";

import AppView from "../App.svelte";
import { App, type Screen } from "../lib/app.svelte";
import { Fake, type FakeOptions } from "../lib/backend/fake";
import type { Language } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";

/** Every screen that a case has, in the order of the places. */
export const SCREENS: readonly Screen[] = [
  "safety",
  "call",
  "words",
  "setUp",
  "path",
  "guides",
  "missing",
  "order",
  "exhibits",
  "messages",
  "people",
  "records",
  "timeline",
  "handOver",
  "check",
  "settings",
  "copies",
];

export async function openPage(options: Partial<FakeOptions> = {}, language: Language = "en") {
  const settings = { language, region: "canada", theme: "system", contrast: "system", textSize: 100 } as const;
  const fake = new Fake({ settings, ...options });
  const app = new App(fake, await fake.start());
  const user = userEvent.setup();
  const view = render(AppView, { app });
  return { fake, app, user, view, text: messages[language] };
}

/** Past the first screen. */
export async function openCase(options: Partial<FakeOptions> = {}, language: Language = "en") {
  const page = await openPage({ hasCase: true, ...options }, language);
  await page.user.click(screen.getByRole("button", { name: page.text.safety.goOn }));
  // A path that is only read leads there too.
  const [place] = await screen.findAllByRole("button", { name: new RegExp(`^${page.text.rail.exhibits}`) });
  await page.user.click(place as HTMLElement);
  await screen.findByRole("listbox");
  return page;
}
