import { expect, test, vi } from "vitest";

import { EscapeTwice } from "./escape";

test("Escape twice within 600 ms hides", () => {
  const hide = vi.fn();
  const escape = new EscapeTwice(hide);
  escape.key("Escape", 1000);
  escape.key("Escape", 1600);
  expect(hide).toHaveBeenCalledOnce();
});

test("slower, or with another key between, it does not", () => {
  const hide = vi.fn();
  const escape = new EscapeTwice(hide);
  escape.key("Escape", 1000);
  escape.key("Escape", 1601);
  escape.key("Tab", 1650);
  escape.key("Escape", 1700);
  expect(hide).not.toHaveBeenCalled();
});
