import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { createRawSnippet, tick } from "svelte";
import { expect, test, vi } from "vitest";

import { TALLEST } from "../lib/stretch";
import Windowed from "./Windowed.svelte";

const MANY = 1_000_000;
const ABOVE = 300;

/** A page as a browser would scroll it: the list lies below a head, in an element of the height that it asks for. */
function pageOf(): { list: HTMLElement; height: () => number; scrollTo: (to: number) => Promise<void> } {
  let scrolled = 0;
  const list = screen.getByRole("listbox");
  const pixels = (text: string) => Number.parseFloat(text) || 0;
  const height = () => pixels(list.style.paddingTop) + pixels(list.style.paddingBottom) + list.children.length * 60;
  const last = () => Math.max(0, ABOVE + height() - window.innerHeight);
  list.getBoundingClientRect = () => ({ top: ABOVE - scrolled }) as DOMRect;
  vi.spyOn(window, "scrollBy").mockImplementation((_x: number, y: number) => {
    scrolled = Math.max(0, Math.min(last(), scrolled + y));
  });
  return {
    list,
    height,
    async scrollTo(to) {
      scrolled = Math.max(0, Math.min(last(), to));
      await fireEvent.scroll(window);
      await tick();
    },
  };
}

test("a list of a million things is no taller than a browser takes, and every end of it is reached", async () => {
  const items = Array.from({ length: MANY }, (_, number) => ({ id: String(number) }));
  render(Windowed<{ id: string }>, {
    items,
    label: "Many",
    name: (one: { id: string }) => `thing ${one.id}`,
    rowRem: 3.75,
    columnRem: 0,
    selected: null,
    onopen: () => undefined,
    children: createRawSnippet(() => ({ render: () => "<span></span>" })),
  });
  const { list, height, scrollTo } = pageOf();
  const positions = () => screen.getAllByRole("option").map((one) => Number(one.getAttribute("aria-posinset")));
  expect(height()).toBeLessThanOrEqual(TALLEST);
  const user = userEvent.setup();
  list.focus();
  await user.keyboard("{End}");
  expect(positions().at(-1)).toBe(MANY);
  expect(list.getAttribute("aria-activedescendant")).toMatch(/-999999$/);
  expect(height()).toBeLessThanOrEqual(TALLEST);
  await user.keyboard("{Home}");
  expect(positions()[0]).toBe(1);
  // Half-way with the scroll bar, then step by step.
  await scrollTo(ABOVE + height() / 2);
  const middle = positions()[0] ?? 0;
  expect(Math.abs(middle - MANY / 2)).toBeLessThan(MANY / 100);
  expect(screen.getAllByRole("option").length).toBeLessThan(60);
});
