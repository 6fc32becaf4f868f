// A young person who is here alone reads *tu*, wherever a text speaks to the reader.
import { expect, test } from "vitest";

import { saysVous } from "../../test/saysVous";
import { textsOf } from "../../test/textsOf";
import { messages, young } from "./messages";
import { tu } from "./tu";

/** Said to an adult, or to whoever is not the young person; one is no verb of the reader (“faites par une IA”). */
const TO_OTHERS =
  /^(call\.(sayTitle|doTitle)|guide\.wordsAdult|present\.askPoints.*|codes\.errors\.keptCovered\.next|records\.(calm|theirWords)|records\.choices\.images_are\.fake)$/;

const all = (texts: typeof young) => textsOf({ ...texts, check: { ...texts.check, subject: null } });

test("no text says vous to a young person", () => {
  const left = all(young).filter(([path, text]) => saysVous(text) && !TO_OTHERS.test(path));
  expect(left).toEqual([]);
});

test("what is said anew was said to the reader, and every text to others is one", () => {
  const french = new Map(all(messages.fr));
  const anew = textsOf(tu).filter(([path, text]) => text !== french.get(path));
  expect(anew.length).toBeGreaterThan(250);
  expect(anew.filter(([path]) => !saysVous(french.get(path) ?? ""))).toEqual([]);
  const others = all(young).filter(([path, text]) => TO_OTHERS.test(path) && saysVous(text));
  expect(new Set(others.map(([path]) => path.replace(/\[.*/, ""))).size).toBe(8);
});

test("the words by which a record is known again are the same", () => {
  const { choices, offers, told } = messages.fr.records;
  expect(young.records).toMatchObject({ choices, offers, told });
});

test("vous is found where it speaks to the reader, and only there", () => {
  expect(["Gardez-le.", "Que dites-vous?", "C’est votre clé."].filter(saysVous).length).toBe(3);
  expect(["C’est assez, chez toi.", "Touche «\u00a0Vos données\u00a0»."].filter(saysVous)).toEqual([]);
});
