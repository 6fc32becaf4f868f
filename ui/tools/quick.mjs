// How quick the page is with 5,000 exhibits: from the click to the picture on the screen, for every main screen.
// Ends with 1 when one takes more than LIMIT_MS (100). node tools/quick.mjs
import { click, go, openBrowser, openExhibit, pause, T } from "./page.mjs";

const LIMIT = Number(process.env.LIMIT_MS ?? 100);
const TRIES = 5;
const { browser, address, close } = await openBrowser();
const page = await browser.newPage();
await page.setViewport({ width: 1280, height: 860 });

/** Clicks in the page and waits until `seen` is there and two frames were drawn. */
const timed = (source, selector, seen) =>
  page.evaluate(
    async (wanted, within, there) => {
      const of = [...document.querySelectorAll(within)];
      const found = of.find((e) => new RegExp(wanted).test((e.ariaLabel ?? e.textContent).trim().replace(/\s+/g, " ")));
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      const began = performance.now();
      if (!found) throw new Error(`nothing to click: ${wanted}`);
      found.click();
      while (!new RegExp(there).test(document.querySelector("main").textContent)) {
        if (performance.now() - began > 5000) throw new Error(`never seen: ${there}`);
        await new Promise((resolve) => setTimeout(resolve));
      }
      await frame();
      await new Promise((resolve) => setTimeout(resolve));
      return performance.now() - began;
    },
    source,
    selector,
    seen,
  );

const measured = {};
async function measure(name, back, ...what) {
  const times = [];
  for (let number = 0; number < TRIES; number += 1) {
    await back();
    await pause(80);
    times.push(await timed(...what));
  }
  times.sort((a, b) => a - b);
  measured[name] = { median: times[Math.floor(TRIES / 2)], worst: times.at(-1) };
}

await page.goto(`${address}?case&many=5000&files=5000&folder=3000`);
await page.waitForSelector("h1");
await click(page, T.goOn);
await page.waitForSelector('[role="option"]');
const toSettings = () => go(page, T.settings);
const toExhibits = () => go(page, T.exhibits);
await measure("exhibits", toSettings, "^Exhibits", "nav button", "E0001");
await measure("list with names", async () => click(page, /^Covered$/), "^List with names", "button", "IMG_4018");
await measure("covered grid", async () => click(page, T.list), "^Covered$", "button", "Screenshot, covered");
await measure("filter", async () => click(page, /^All /), "^Set aside \\d", "button", "E0006");
await click(page, /^All /);
await measure("details", async () => openExhibit(page, "E0002"), "^E0001", '[role="option"]', "IMG_4018");
await measure("downloads", async () => click(page, /^All /), "^Downloads \\d", "button", "3,000 files");
await measure("download", async () => openExhibit(page, "X01"), "^X07", '[role="option"]', "X07");
await measure(
  "its files",
  async () => {
    if (await page.evaluate(() => /Back to all/.test(document.querySelector("main").textContent)))
      await click(page, /^Back to all exhibits$/);
    await openExhibit(page, "X07");
  },
  "^Show its",
  "button",
  "Files of download X07",
);
await click(page, /^Back to all exhibits$/);
await measure("hand over", toExhibits, "^Hand over$", "nav button", "Log and fingerprints");
await measure("check", toExhibits, "^Check$", "nav button", "This case");
await measure("settings", toExhibits, "^Settings$", "nav button", "Text size");
await toExhibits();
const asking = async () => {
  await page.goto(`${address}?case&many=5000&files=5000`);
  await page.waitForSelector("h1");
  await click(page, T.goOn);
  await click(page, T.add);
  await click(page, /^Go on$/);
};
await measure(
  "question",
  async () => {
    await page.goto(`${address}?case&many=5000&files=5000`);
    await page.waitForSelector("h1");
    await click(page, T.goOn);
    await click(page, T.add);
  },
  "^Go on$",
  "button",
  "Could any of these",
);
await measure("some of them", asking, "^Some of them could", "label", "Which ones could");
await asking();
await click(page, T.no);
await click(page, T.addAll);
await page.waitForFunction(() => /Go to the exhibits/.test(document.body.textContent), { timeout: 30_000 });
await measure("outcome, 200 more", () => pause(50), "^Show 200 more", "main button", "IMG_20200");
await measure(
  "check this case",
  async () => {
    await go(page, T.check);
    if (await page.evaluate(() => /Check something else/.test(document.body.textContent)))
      await click(page, /^Check something else$/);
    await page.waitForFunction(() => /Check this case/.test(document.body.textContent));
  },
  "^Check this case$",
  "main button",
  "This case, checked",
);
await close();

let slow = 0;
for (const [name, { median, worst }] of Object.entries(measured)) {
  const isSlow = median > LIMIT;
  if (isSlow) slow += 1;
  console.log(
    `${name.padEnd(20)} ${median.toFixed(0).padStart(5)} ms, worst ${worst.toFixed(0)} ms${isSlow ? "  SLOW" : ""}`,
  );
}
process.exitCode = slow === 0 ? 0 : 1;
