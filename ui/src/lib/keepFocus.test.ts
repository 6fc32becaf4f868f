import { afterEach, beforeEach, expect, test } from "vitest";

import { keepFocus } from "./keepFocus";

let root: HTMLElement;
let stop: () => void;

beforeEach(() => {
  root = document.createElement("main");
  root.tabIndex = -1;
  document.body.append(root);
  stop = keepFocus(root);
});
afterEach(() => {
  stop();
  root.remove();
});

const of = (markup: string) => document.createRange().createContextualFragment(markup);
const show = (markup: string) => {
  root.replaceChildren(of(markup));
};
const at = (id: string) => document.getElementById(id) as HTMLElement;
/** What has the keyboard once everything came to rest. */
async function kept(): Promise<string> {
  await new Promise((rest) => setTimeout(rest, 20));
  return (document.activeElement ?? document.body).id || (document.activeElement ?? document.body).tagName;
}

test("what stands in the place of what was pressed has the keyboard", async () => {
  show(`<p><button id="before"></button><button id="done"></button></p><p><button id="other"></button></p>`);
  at("done").focus();
  at("done").replaceWith(of(`<button id="again"></button>`));
  expect(await kept()).toBe("again");
});

test("the next of several alike is met at its title, the last one’s place at the one before it", async () => {
  const card = (name: string) => `<li><h3 id="h-${name}"></h3><button id="${name}"></button></li>`;
  show(`<ul>${["a", "b", "c"].map(card).join("")}</ul>`);
  at("b").focus();
  at("b").closest("li")?.remove();
  expect(await kept()).toBe("h-c");
  at("c").focus();
  at("c").closest("li")?.remove();
  expect(await kept()).toBe("h-a");
});

test("with a whole part gone the keyboard goes on after it, and never to what cannot be pressed", async () => {
  show(`<section><button id="only"></button></section><button id="off" disabled></button><a id="on" href="#x"></a>`);
  at("only").focus();
  at("only").closest("section")?.remove();
  expect(await kept()).toBe("on");
});

test("a list that takes the keys has them back; with nothing left the page has them", async () => {
  show(`<div id="list" tabindex="0"><article id="row" tabindex="-1"></article><article tabindex="-1"></article></div>`);
  at("row").focus();
  at("row").remove();
  expect(await kept()).toBe("list");
  at("list").remove();
  expect(await kept()).toBe("MAIN");
});

test("a button that could not be pressed for a while has the keyboard again", async () => {
  show(`<button id="slow"></button><button id="other"></button>`);
  const slow = at("slow") as HTMLButtonElement;
  slow.focus();
  // As a browser does it of itself.
  slow.blur();
  slow.disabled = true;
  expect(await kept()).toBe("BODY");
  slow.disabled = false;
  expect(await kept()).toBe("slow");
});

test("what was put elsewhere at once, or left by a person, stays so", async () => {
  show(`<button id="one"></button><button id="two"></button><button id="three"></button>`);
  at("one").focus();
  at("one").remove();
  at("three").focus();
  expect(await kept()).toBe("three");
  at("three").blur();
  expect(await kept()).toBe("BODY");
  at("three").remove();
  expect(await kept()).toBe("BODY");
});
