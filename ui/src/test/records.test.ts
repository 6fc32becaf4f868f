import { screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import type { Language } from "../lib/generated/view";
import { openPage } from "./page";

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const WALLET = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

async function openRecords(language: Language = "en") {
  const page = await openPage({ hasCase: true }, language);
  await waitFor(() => expect(page.app.reading.isAny).toBe(true));
  page.app.go("records");
  await screen.findByRole("heading", { level: 1, name: page.text.records.title });
  return page;
}

test.each(["en", "fr"] as const)(
  "a payment that was made leads to whom to call, and the call is kept (%s)",
  async (language) => {
    const { user, app, fake, text } = await openRecords(language);
    const { records } = text;
    await user.click(await screen.findByRole("button", { name: records.add.payment }));
    const keep = screen.getByRole("button", { name: records.keep });
    expect((keep as HTMLButtonElement).disabled).toBe(true);
    await user.click(screen.getByRole("radio", { name: records.choices.status.paid }));
    await user.click(screen.getByRole("radio", { name: records.choices.method.e_transfer }));
    await user.click(keep);
    expect(await screen.findByRole("heading", { level: 1, name: records.call.title })).toBeTruthy();
    expect(fake.calls).toContain("record_add");
    expect(app.spoken.trim()).toBe(records.keptSaid("P01"));
    expect(await screen.findByText("1-888-495-8501")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: records.call.called }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: records.call.whom })));
    await user.keyboard("TD");
    await user.type(screen.getByRole("textbox", { name: records.call.number }), "778-1");
    await user.click(screen.getByRole("button", { name: records.keep }));
    const call = await screen.findByRole("region", { name: new RegExp(records.call.what("P01")) });
    await waitFor(() => expect(call.contains(document.activeElement)).toBe(true));
    expect(within(call).getByText("778-1")).toBeTruthy();
    const payment = screen.getByRole("region", { name: new RegExp(records.choices.method.e_transfer) });
    expect(within(payment).getByText("TD")).toBeTruthy();
    expect(within(payment).getByText(records.versions(1))).toBeTruthy();
    expect(within(payment).getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC[+-]\d\d:\d\d$/)).toBeTruthy();
  },
);

test.each(["en", "fr"] as const)("of coins nobody is told that they may be stopped (%s)", async (language) => {
  const { user, text } = await openRecords(language);
  const { records } = text;
  await user.click(await screen.findByRole("button", { name: records.add.payment }));
  await user.click(screen.getByRole("radio", { name: records.choices.status.paid }));
  await user.click(screen.getByRole("radio", { name: records.choices.method.crypto }));
  await user.click(screen.getByRole("button", { name: records.keep }));
  expect(await screen.findByRole("heading", { level: 1, name: records.call.titleGone })).toBeTruthy();
  expect(screen.queryByText(records.call.lead)).toBeNull();
  await user.click(screen.getByRole("button", { name: records.later }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe(records.title));
});

test("a demand that was not paid is kept without a word about calling", async () => {
  const { user, text } = await openRecords();
  const { records } = text;
  await user.click(await screen.findByRole("button", { name: records.add.payment }));
  await user.type(screen.getByRole("textbox", { name: records.asks["payment.what"] }), "  200 dolars,  NOW ");
  await user.click(screen.getByRole("button", { name: records.keep }));
  const card = await screen.findByRole("region", { name: /200 dolars/ });
  expect(within(card).getAllByText(/200 dolars,/)[0]?.textContent).toContain("  200 dolars,  NOW ");
  expect(screen.queryByRole("button", { name: records.call.openName("P01") })).toBeNull();
});

test("what is typed is there again when one comes back, and can be thrown away", async () => {
  const { user, text, app } = await openRecords();
  const { records } = text;
  await user.click(await screen.findByRole("button", { name: records.add.event }));
  await user.type(screen.getByRole("textbox", { name: records.asks["event.what"] }), "he called");
  app.go("timeline");
  await screen.findByRole("heading", { level: 1, name: text.timeline.title });
  app.go("records");
  await user.click(await screen.findByRole("button", { name: records.add.event }));
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: records.asks["event.what"] });
  await waitFor(() => expect(field.value).toBe("he called"));
  await user.click(screen.getByRole("button", { name: records.startOver }));
  await waitFor(() => expect(field.value).toBe(""));
  await waitFor(() => expect(document.activeElement).toBe(field));
  const zone = await screen.findByRole("button", { name: records.zoneHere(HERE) });
  await user.click(zone);
  expect(document.activeElement).toBe(screen.getByLabelText(records.fields.time_zone));
  expect(screen.queryByRole("button", { name: records.zoneHere(HERE) })).toBeNull();
});

test("a mistyped wallet is pointed out and kept all the same", async () => {
  const { user, text } = await openRecords();
  const { records } = text;
  await user.click(await screen.findByRole("button", { name: records.add.payment }));
  await user.click(screen.getByRole("radio", { name: records.choices.method.crypto }));
  await user.click(screen.getByRole("button", { name: records.next }));
  await user.click(screen.getByRole("button", { name: records.next }));
  const field = screen.getByRole("textbox", { name: records.fields.wallet_address });
  await user.type(field, `${WALLET.slice(0, -1)}5`);
  expect(await screen.findByText(new RegExp(records.doesNotFit))).toBeTruthy();
  expect(field.getAttribute("aria-describedby")).toMatch(/note/);
  await user.click(screen.getByRole("button", { name: records.keep }));
  const card = await screen.findByRole("region", { name: /crypto/ });
  expect(within(card).getByText(new RegExp(records.doesNotFit))).toBeTruthy();
});

test("what downloads hold is offered with its place; it is kept, put into a form, or answered as not needed", async () => {
  const { user, text, fake, app } = await openRecords();
  const { records } = text;
  const wallet = await screen.findByRole("region", { name: new RegExp(WALLET) });
  expect(within(wallet).getByText(/first in “Emily R”|E0014/)).toBeTruthy();
  expect(screen.queryByRole("region", { name: /maman@example.com/ })).toBeNull();
  await user.click(within(wallet).getByRole("button", { name: records.found.toPayment }));
  expect(await screen.findByText(records.takenFrom("E0014", WALLET))).toBeTruthy();
  expect(fake.calls).toContain("found_accept");
  const offer = () => screen.queryByRole("region", { name: new RegExp(`^${records.found.kinds.wallet}`) });
  await waitFor(() => expect(offer()).toBeNull());
  const link = screen.getByRole("region", { name: /example\.org/ });
  await user.click(within(link).getByRole("button", { name: records.found.ignore }));
  await waitFor(() => expect(screen.queryByRole("region", { name: /example\.org/ })).toBeNull());
  expect(fake.calls).toContain("found_reject");
  const phone = screen.getByRole("region", { name: /7700 900142/ });
  await user.click(within(phone).getByRole("button", { name: records.found.toMessage }));
  expect(app.screen).toBe("messages");
});

test("in a form, what was found is taken with its place as long as its words stand there", async () => {
  const { user, text, fake } = await openRecords();
  const { records } = text;
  await user.click(await screen.findByRole("button", { name: records.add.payment }));
  await user.click(screen.getByRole("radio", { name: records.choices.method.crypto }));
  await user.click(screen.getByRole("button", { name: records.next }));
  await user.click(screen.getByRole("button", { name: records.next }));
  await user.click(await screen.findByRole("button", { name: records.found.use(WALLET) }));
  const field = screen.getByRole("textbox", { name: records.fields.wallet_address });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.click(screen.getByRole("button", { name: records.keep }));
  await screen.findByText(records.takenFrom("E0014", WALLET));
  expect(fake.calls).not.toContain("record_add");
});

test("the statement says that it is not sworn and is no interview of the child", async () => {
  const { user, text } = await openRecords();
  const { records } = text;
  await user.click(await screen.findByRole("button", { name: records.add.statement }));
  expect(screen.getByText(records.notSworn)).toBeTruthy();
  expect(screen.getByText(records.adultOnly)).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: records.fields.who }), "Ann Oak");
  await user.click(screen.getByRole("button", { name: records.offers.relation[0] ?? "" }));
  await user.click(screen.getByRole("button", { name: records.keep }));
  expect(await screen.findByRole("region", { name: /Ann Oak · mother/ })).toBeTruthy();
});

test("a case that is open for reading only shows records and offers no form", async () => {
  const { app, text } = await openPage({ hasCase: true });
  if (app.case) app.case = { ...app.case, isReadOnly: true };
  app.go("records");
  await screen.findByRole("heading", { level: 1, name: text.records.title });
  expect(await screen.findByText(text.records.none.event)).toBeTruthy();
  expect(screen.queryByRole("button", { name: text.records.add.payment })).toBeNull();
});

test("an account is written down by hand among the people, and changed", async () => {
  const { user, app, text } = await openPage({ hasCase: true });
  app.go("people");
  await user.click(await screen.findByRole("button", { name: text.records.add.account }));
  await user.type(await screen.findByRole("textbox", { name: text.records.fields.username }), "em.r_2009");
  await user.click(screen.getByRole("button", { name: text.records.keep }));
  expect(await screen.findByRole("region", { name: /em\.r_2009/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: text.records.changeName("A01") }));
  const name = await screen.findByRole<HTMLInputElement>("textbox", { name: text.records.fields.username });
  await waitFor(() => expect(name.value).toBe("em.r_2009"));
});

test.each(["en", "fr"] as const)(
  "where an intimate image is can be written down without any file, and one comes back (%s)",
  async (language) => {
    const { user, app, fake, text } = await openRecords(language);
    const { records } = text;
    app.go("exhibits");
    await user.click(await screen.findByRole("button", { name: records.image.write }));
    await screen.findByRole("heading", { level: 1, name: records.groups.event.phone });
    await user.type(screen.getByRole("textbox", { name: records.asks["event.device"] }), "Théo’s phone");
    await user.type(screen.getByRole("textbox", { name: records.fields.who_has_it }), "Théo");
    await user.click(screen.getByRole("button", { name: records.keep }));
    expect(await screen.findByRole("heading", { level: 1, name: text.exhibits.title })).toBeTruthy();
    const kept = (await fake.listRecords()).find((one) => one.kind === "event");
    expect(kept?.fields).toEqual({ what: records.image.what, device: "Théo’s phone", who_has_it: "Théo" });
    await waitFor(() => expect(document.body.textContent).toContain(records.image.written(kept?.id ?? "")));
  },
);

test("a form that was begun and not kept says so in the list, and goes on", async () => {
  const { user, app, text } = await openRecords();
  const { records } = text;
  await user.click(await screen.findByRole("button", { name: records.add.event }));
  await user.type(await screen.findByRole("textbox", { name: records.asks["event.what"] }), "They called.");
  app.go("people");
  await screen.findByRole("heading", { level: 1, name: text.people.title });
  app.go("records");
  expect(await screen.findByText(records.begun)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: records.goOn }));
  const field = await screen.findByRole("textbox", { name: records.asks["event.what"] });
  await waitFor(() => expect((field as HTMLTextAreaElement).value).toBe("They called."));
});
