import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { messages } from "../lib/messages/messages";
import type { Language } from "../lib/generated/view";
import { openCase } from "./page";
import { liveUrls } from "./setup";

/** An exhibit, uncovered, with boxes to be drawn. */
async function openBoxes(language: Language = "en") {
  const page = await openCase({}, language);
  const { user, text } = page;
  await user.click(screen.getByRole("option", { name: /^E0001/ }));
  await user.click(await screen.findByRole("button", { name: text.details.uncover }));
  await user.click(screen.getByRole("button", { name: text.uncover.yes }));
  await user.click(await screen.findByRole("button", { name: text.boxes.begin }));
  return page;
}

const tried = (calls: readonly string[]) => calls.filter((call) => call.startsWith("boxes_try"));

test("parts are covered with the keyboard alone, looked at, and only then kept", async () => {
  const { user, fake, app } = await openBoxes();
  expect(document.activeElement?.textContent).toBe("Add a box");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Box 1 of 1: 35% from/));
  expect(app.spoken).toContain("Box 1 of 1: 35% from the left, 40% from the top, 30% wide, 20% high");
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}");
  await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{ArrowLeft}{ArrowLeft}{/Shift}");
  expect(app.spoken).toContain("36% from the left, 38% from the top, 29% wide, 21% high");
  await user.click(screen.getByRole("button", { name: "Look at the copy" }));
  expect(await screen.findByRole("img", { name: "E0001, the copy with boxes" })).toBeTruthy();
  expect(tried(fake.calls)).toEqual(["boxes_try 36000,38000,29000,21000"]);
  expect(document.activeElement?.textContent).toBe("Is everything covered?");
  expect(fake.calls).not.toContain("boxes_keep");
  await user.click(screen.getByRole("button", { name: "Keep this copy" }));
  expect(await screen.findByText(/^The copy is kept\./, { selector: ".outcome" })).toBeTruthy();
  expect(screen.queryByRole("img", { name: /E0001/ })).toBeNull();
  expect(liveUrls.size).toBe(0);
  expect(screen.getByText(/^Parts of it were covered on a copy/)).toBeTruthy();
  expect(screen.getByRole("option", { name: /^E0001, .*Copy with boxes/ })).toBeTruthy();
});

test("a box is taken away with Delete, and without one there is nothing to look at", async () => {
  const { user, app } = await openBoxes();
  const look = screen.getByRole<HTMLButtonElement>("button", { name: "Look at the copy" });
  expect(look.disabled).toBe(true);
  await user.click(screen.getByRole("button", { name: "Add a box" }));
  await user.click(screen.getByRole("button", { name: "Add a box" }));
  const boxes = within(screen.getByRole("application", { name: "Boxes on the picture" }));
  await waitFor(() => expect(boxes.getAllByRole("button")).toHaveLength(2));
  expect(look.disabled).toBe(false);
  await user.keyboard("{Delete}");
  expect(app.spoken).toContain("Box taken away. 1 box left.");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Box 1 of 1/));
  await user.keyboard("{Backspace}");
  expect(look.disabled).toBe(true);
  expect(document.activeElement?.textContent).toBe("Add a box");
});

test("a box is drawn, moved and made larger with the mouse", async () => {
  await openBoxes();
  const group = screen.getByRole("application", { name: "Boxes on the picture" });
  vi.spyOn(group, "getBoundingClientRect").mockReturnValue({ left: 0, top: 0, width: 200, height: 400 } as DOMRect);
  const at = (x: number, y: number) => ({ button: 0, clientX: x, clientY: y });
  await fireEvent.pointerDown(group, at(20, 40));
  await fireEvent.pointerMove(window, at(120, 200));
  await fireEvent.pointerUp(window, at(120, 200));
  const box = await within(group).findByRole("button", { name: /10% from the left, 10% from the top, 50% wide, 40%/ });
  await fireEvent.pointerDown(box, at(50, 50));
  await fireEvent.pointerMove(window, at(70, 90));
  await fireEvent.pointerUp(window, at(70, 90));
  expect(box.getAttribute("aria-label")).toContain("20% from the left, 20% from the top, 50% wide, 40% high");
  const corner = box.querySelector(".corner");
  if (!corner) throw new Error("a box has a corner");
  await fireEvent.pointerDown(corner, at(140, 240));
  await fireEvent.pointerMove(window, at(120, 280));
  await fireEvent.pointerUp(window, at(120, 280));
  expect(box.getAttribute("aria-label")).toContain("20% from the left, 20% from the top, 40% wide, 50% high");
  // A click alone draws nothing.
  await fireEvent.pointerDown(group, at(5, 5));
  await fireEvent.pointerUp(window, at(5, 5));
  expect(within(group).getAllByRole("button")).toHaveLength(1);
});

test("hiding lets go of the picture, the boxes and the copy at once", async () => {
  const { user, app } = await openBoxes();
  await user.click(screen.getByRole("button", { name: "Add a box" }));
  await user.click(screen.getByRole("button", { name: "Look at the copy" }));
  await screen.findByRole("img", { name: "E0001, the copy with boxes" });
  expect(liveUrls.size).toBe(2);
  app.hide();
  await waitFor(() => expect(liveUrls.size).toBe(0));
});

test("stopping keeps nothing, and the picture can be covered again", async () => {
  const { user, fake } = await openBoxes();
  await user.click(screen.getByRole("button", { name: "Add a box" }));
  await user.click(screen.getByRole("button", { name: "Stop without covering" }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Cover it again"));
  expect(fake.calls.some((call) => call.startsWith("boxes_"))).toBe(false);
});

test("the copy goes in and the original stays: said where it is handed over; and the original can be used again", async () => {
  const { user, fake } = await openBoxes();
  await user.click(screen.getByRole("button", { name: "Add a box" }));
  await user.click(screen.getByRole("button", { name: "Look at the copy" }));
  await user.click(await screen.findByRole("button", { name: "Keep this copy" }));
  await screen.findByText(/^The copy is kept\./, { selector: ".outcome" });
  await user.click(screen.getByRole("button", { name: "Hand over" }));
  const goesIn = await screen.findByRole("row", { name: /^Copies with boxes 1/ });
  expect(goesIn.textContent).toContain("Only the copies go in; their originals stay here");
  const stays = screen.getByRole("row", { name: /^Originals of copies with boxes 1/ });
  expect(stays.textContent).toContain("E0001");
  await user.click(screen.getByRole("button", { name: /^Exhibits/ }));
  await user.click(await screen.findByRole("option", { name: /^E0001/ }));
  await user.click(await screen.findByRole("button", { name: "Use the original again" }));
  expect(fake.calls).not.toContain("boxes_undo");
  const [, confirm] = screen.getAllByRole("button", { name: "Use the original again" });
  if (!confirm) throw new Error("it is explained first");
  await user.click(confirm);
  expect(await screen.findByText("The original is used again.", { selector: ".outcome" })).toBeTruthy();
  expect(screen.queryByText(/^Parts of it were covered/)).toBeNull();
});

test("another answer puts the copy in doubt until somebody stands by it", async () => {
  const { user, text } = await openBoxes();
  await user.click(screen.getByRole("button", { name: "Add a box" }));
  await user.click(screen.getByRole("button", { name: "Look at the copy" }));
  await user.click(await screen.findByRole("button", { name: "Keep this copy" }));
  await user.click(await screen.findByRole("button", { name: text.details.change }));
  await user.click(screen.getByRole("radio", { name: text.details.shows.intimate }));
  await user.click(screen.getByRole("button", { name: text.details.keepAnswer }));
  await screen.findByRole("heading", { name: "The copy does not go in now" });
  expect(screen.queryByRole("button", { name: "Uncover this one" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "The boxes hide all of it" }));
  expect(await screen.findByRole("button", { name: "Uncover this one" })).toBeTruthy();
});

test("in French as well", async () => {
  const { user } = await openBoxes("fr");
  const text = messages.fr.boxes;
  await user.click(screen.getByRole("button", { name: text.add }));
  expect(screen.getByRole("button", { name: /^Rectangle 1 sur 1/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: text.look }));
  await user.click(await screen.findByRole("button", { name: text.keep }));
  expect(await screen.findByText(text.kept, { selector: ".outcome" })).toBeTruthy();
});
