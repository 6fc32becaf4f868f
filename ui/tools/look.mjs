// Looks at every screen as a person does, in both languages, every theme, and enlarged; says what axe finds, sideways
// scrolling, requests that leave the page, refused styles or scripts, errors. Ends with 1 when anything was said.
// node tools/look.mjs [--fast] [pattern] [folder for pictures]
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

import { openBrowser, pause } from "./page.mjs";
import { SCENES } from "./scenes.mjs";

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const given = process.argv.slice(2).filter((one) => one !== "--fast");
const isFast = process.argv.includes("--fast");
const pattern = new RegExp(given[0] ?? ".");
const pictures = given[1];
if (pictures) fs.mkdirSync(pictures, { recursive: true });

const LIGHT = ["", {}];
const DARK = [".dark", { theme: "dark" }];
const CONTRAST = [".contrast", { theme: "light", contrast: "more" }];
const CONTRAST_DARK = [".contrast-dark", { theme: "dark", contrast: "more" }];
const ALL = [LIGHT, DARK, CONTRAST, CONTRAST_DARK];
const WIDE = { width: 1280, height: 860, deviceScaleFactor: 1 };
const LOOKS = [
  { name: "", ask: "", view: WIDE, themes: ALL },
  { name: ".fr", ask: "&lang=fr", view: WIDE, themes: ALL },
  { name: ".1024", ask: "", view: { ...WIDE, width: 1024, height: 700 }, themes: [LIGHT] },
  { name: ".zoom200", ask: "", view: { width: 512, height: 350, deviceScaleFactor: 2 }, themes: [LIGHT] },
  { name: ".fr.zoom200", ask: "&lang=fr", view: { width: 512, height: 350, deviceScaleFactor: 2 }, themes: [LIGHT] },
  { name: ".fr.text150", ask: "&lang=fr&text=150", view: { ...WIDE, width: 1024, height: 700 }, themes: [LIGHT] },
  { name: ".fr.text200", ask: "&lang=fr&text=200", view: { ...WIDE, width: 1024, height: 700 }, themes: [LIGHT] },
];
/** For every change, without pictures: every screen in every theme, by turns in either language, and enlarged. */
const isInFast = (look, turn) => look.name === ".fr.zoom200" || look.name === ["", ".fr"][turn % 2];

/** What axe says, by tags, or of colours only. */
async function audit(page, colourOnly) {
  // Evaluated by the inspector, not by the page: the policy stays as it is.
  await page.evaluate(axe);
  const rules = colourOnly
    ? { type: "rule", values: ["color-contrast"] }
    : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] };
  return page.evaluate(async (runOnly) => {
    const result = await window.axe.run({ runOnly, resultTypes: ["violations"] });
    return result.violations.map(
      (v) =>
        `AXE ${v.id}×${v.nodes.length} ${v.nodes[0].html.slice(0, 160)} — ${v.nodes[0].failureSummary?.slice(0, 200)}`,
    );
  }, rules);
}

async function shoot(page, name, isWhole) {
  if (!pictures) return;
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  if (isWhole) await page.screenshot({ path: path.join(pictures, `${name}-whole.png`), fullPage: true });
}

async function lookAt({ browser, address }, scene, look) {
  const name = scene + look.name;
  const [query, steps] = SCENES[scene];
  const page = await browser.newPage();
  const said = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("blob:")) said.push(`NET ${request.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) said.push(`SAYS ${message.text().slice(0, 200)}`);
  });
  page.on("pageerror", (error) => said.push(`ERROR ${error.message}`));
  await page.setBypassCSP(false);
  await page.setViewport(look.view);
  await page.emulateMediaFeatures([
    { name: "prefers-reduced-motion", value: "reduce" },
    { name: "prefers-color-scheme", value: "light" },
  ]);
  try {
    await page.goto(`${address}?${query}${look.ask}`);
    await page.waitForSelector("h1");
    await page.evaluate(() => document.fonts.ready);
    if (steps) await steps(page);
    await pause(120);
    for (const [number, [theme, data]] of look.themes.entries()) {
      await page.evaluate((wanted) => {
        for (const key of ["theme", "contrast"]) {
          if (wanted[key]) document.documentElement.setAttribute(`data-${key}`, wanted[key]);
          else document.documentElement.removeAttribute(`data-${key}`);
        }
      }, data);
      await shoot(page, name + theme, look.view.height < 800 && scene !== "12-many");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) said.push(`WIDE${theme} by ${wide}`);
      for (const one of await audit(page, number > 0)) said.push(`${theme} ${one}`.trim());
    }
  } catch (error) {
    said.push(`FAILED ${error.message}`);
    await shoot(page, name, false).catch(() => undefined);
  }
  await page.close().catch(() => undefined);
  return [name, said];
}

const began = Date.now();
const wanted = LOOKS.flatMap((look) => Object.keys(SCENES).map((scene, turn) => [scene, look, turn]));
const left = wanted.filter(
  ([scene, look, turn]) => pattern.test(scene + look.name) && (!isFast || isInFast(look, turn)),
);
const runs = left.length;
let bad = 0;
/** Pages wait a good part of the time: four at once, each in a browser of its own, for only one tab is painted. */
async function worker() {
  const own = await openBrowser();
  for (let next = left.shift(); next; next = left.shift()) {
    const [name, said] = await lookAt(own, ...next);
    if (said.length === 0) continue;
    bad += 1;
    console.log([name, ...said].join("\n  "));
  }
  await own.close();
}
await Promise.all(Array.from({ length: 4 }, worker));
console.log(`${runs} looks, ${bad} with something to say, ${Math.round((Date.now() - began) / 1000)} s`);
process.exitCode = bad === 0 && runs > 0 ? 0 : 1;
