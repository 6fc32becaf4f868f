// What the case says about a box, and what a person said of it, in words.
import type { GapHint } from "../lib/generated/view";
import type { Messages } from "../lib/messages/messages";
import { visible } from "../lib/visible";

export function sayHint(text: Messages["missing"]["hints"], hint: GapHint): string {
  switch (hint.is) {
    case "nameOnly":
      return text.nameOnly(hint.names.map(visible).join(", "));
    case "noneMarked":
      return text.noneMarked;
    case "nothingSaid":
      // One is opened at a time, the first one first.
      return text.nothingSaid(hint.payments[0] ?? "");
    case "openZones":
      return text.openZones(hint.downloads.join(", "));
    case "notRead":
      return text.notRead;
    case "openEnds":
      return text.openEnds(hint.pairs);
    case "setAside":
      return text.setAside(hint.exhibits.join(", "));
  }
}
