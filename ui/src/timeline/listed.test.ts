import { expect, test } from "vitest";
import { en } from "../lib/messages/en";
import { fr } from "../lib/messages/fr";
import { sayListed } from "./listed";

test("a snap says which way it went, and a friend who is blocked by now is not said to have been blocked then", () => {
  const snap = {
    says: [
      ["IsSender", "true"],
      ["direction", "sent"],
      ["Media Type", "IMAGE"],
    ] as [string, string][],
    flags: [],
  };
  expect(sayListed(en, snap)).toEqual(["sent", "Media Type: IMAGE"]);
  expect(sayListed(fr, snap)).toEqual(["envoyé", "Media Type\u00a0: IMAGE"]);
  const [said] = sayListed(en, { says: [], flags: ["created"] });
  expect(said).toContain("Created then");
});
