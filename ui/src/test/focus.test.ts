// Whatever is pressed, the keyboard is somewhere afterwards, although what was pressed is often gone.
import { screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, test } from "vitest";

import type { Screen } from "../lib/app.svelte";
import type { Language } from "../lib/generated/view";
import { openPage, SCREENS } from "./page";

const main = () => document.querySelector("main") as HTMLElement;
const at = () => document.activeElement as HTMLElement;
const name = () => at().getAttribute("aria-label") ?? at().textContent.trim();

/** Everything that comes of a press has come to rest. */
const rest = () => new Promise((done) => setTimeout(done, 20));

/** Of a list’s many alike one stands for all. */
const nextOf = (pressed: ReadonlySet<string>) =>
  [...main().querySelectorAll<HTMLElement>("button:not(:disabled)")].find((one) => !pressed.has(one.textContent));

async function open(place: Screen, language: Language = "en") {
  const page = await openPage({ hasCase: true }, language);
  await waitFor(() => expect(page.app.reading.view).not.toBeNull());
  await waitFor(() => expect(page.app.guiding.path).not.toBeNull());
  page.app.go(place);
  await waitFor(() => expect(main().textContent).not.toContain(page.app.text.app.loading));
  // Some of it is asked for one after the other.
  let before: string;
  do {
    before = main().textContent;
    await rest();
  } while (main().textContent !== before);
  return page;
}

/** The first screens have no case behind them. */
const PLACES = SCREENS.filter((place) => place !== "safety" && place !== "call");

test.each(PLACES)("whatever is pressed under %s, the keyboard is not lost", async (place) => {
  const lost: string[] = [];
  const pressed = new Set<string>();
  for (;;) {
    const { user, view } = await open(place);
    const button = nextOf(pressed);
    if (!button) break;
    const label = button.textContent;
    pressed.add(label);
    await user.click(button);
    await rest();
    await waitFor(() => expect(document.activeElement).not.toBe(document.body), { timeout: 3000 }).catch(() =>
      lost.push(label),
    );
    view.unmount();
  }
  expect(pressed.size).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});

describe.each(["en", "fr"] as const)("%s", (language) => {
  test("a step that is not possible leads to a call where one is to be safe, elsewhere to taking it back", async () => {
    const { user, app, text } = await open("path", language);
    const [safe, stop] = app.guiding.path?.stages ?? [];
    const say = (step: { title: Parameters<typeof app.guiding.say>[0] } | undefined) =>
      step ? app.guiding.say(step.title) : "";
    const press = (label: string) => user.click(screen.getByRole("button", { name: label }));

    await press(text.missing.named(text.guide.notSafe, say(safe?.steps[0])));
    await waitFor(() => expect(name()).toBe(text.guide.callNow));
    expect(app.spoken).toContain(text.guide.notSafeSaid);

    const part = new RegExp(`, ${say(stop)}$`);
    await user.click(within(main()).getByRole("button", { name: part }));
    await press(text.missing.named(text.guide.notPossible, say(stop?.steps[0])));
    await waitFor(() => expect(name()).toBe(text.missing.named(text.guide.possible, say(stop?.steps[0]))));
    await press(text.missing.named(text.guide.possible, say(stop?.steps[0])));
    await waitFor(() => expect(name()).toBe(text.guide.doneName(say(stop?.steps[0]))));
    await press(text.guide.doneName(say(stop?.steps[0])));
    await waitFor(() => expect(name()).toBe(text.missing.named(text.guide.again, say(stop?.steps[0]))));
  });

  test("an account that is kept, not needed, or the one who threatens does not take the keyboard along", async () => {
    const { user, app, text } = await open("people", language);
    const found = screen.getAllByRole("button", { name: text.people.keep }).length;
    await user.click(screen.getAllByRole("button", { name: text.people.keep })[0] as HTMLElement);
    await waitFor(() => expect(screen.getAllByRole("button", { name: text.people.keep })).toHaveLength(found - 1));
    await waitFor(() => expect(main().contains(at())).toBe(true));
    await user.click(screen.getAllByRole("button", { name: text.people.ignore })[0] as HTMLElement);
    await waitFor(() => expect(app.spoken).toContain(text.records.found.ignoredSaid));
    await waitFor(() => expect(main().contains(at())).toBe(true));
    await user.click(screen.getByRole("button", { name: text.people.isThreat }));
    await waitFor(() => expect(name()).toBe(text.people.isNotThreat));
  });
});
