// Looks at every screen as a person does: real Chromium, the built page (`npm run build:fake`), the policy it ships
// with. Takes pictures and reports what axe finds, sideways scrolling, refused styles or scripts, and errors.
// CHROMIUM=/usr/bin/chromium node tools/look.mjs [pattern] [folder for pictures]
import { createServer } from "node:http";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

import puppeteer from "puppeteer-core";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src ipc: http://ipc.localhost; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const dist = path.resolve(import.meta.dirname, "../dist");
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pattern = new RegExp(process.argv[2] ?? ".");
const pictures = process.argv[3];

const server = createServer((request, response) => {
  const name = new URL(request.url ?? "/", "http://page").pathname;
  if (name === "/favicon.ico") return response.writeHead(204).end();
  const file = path.join(dist, name === "/" ? "index.html" : path.normalize(name));
  if (!file.startsWith(dist) || !fs.existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, {
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "content-security-policy": POLICY,
  });
  response.end(fs.readFileSync(file));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

// Steps are by what a person sees; each text in both languages.
const T = {
  goOn: /No one is in danger|Personne n’est en danger/,
  notSure: /or I am not sure|ou je ne sais pas/,
  add: /^(Add files|Ajouter des fichiers)$/,
  addAll: /^(Add the|Ajouter les)/,
  some: /Some of them could|Certains pourraient/,
  handOver: /^(Hand over|Remettre)$/,
  check: /^(Check|Vérifier)$/,
  settings: /^(Settings|Réglages)$/,
  where: /^(Choose where to write it|Choisir où l’écrire)$/,
  write: /^(Write the police bundle|Écrire la remise pour la police)$/,
  checkCase: /^(Check this case|Vérifier ce dossier)$/,
  zip: /^(Choose a zip|Choisir un fichier zip)$/,
  list: /^(List with names|Liste avec les noms)$/,
  uncover: /^(Uncover this one|Dévoiler celle-ci)$/,
  yes: /^(Uncover it|La dévoiler)$/,
  hide: /^(Hide|Cacher)/,
  places: /^(Places|Menu)$/,
};

async function click(page, text) {
  await page.waitForFunction(
    (source) =>
      [...document.querySelectorAll("button,summary,label")].some(
        (e) => new RegExp(source).test(e.textContent.trim().replace(/\s+/g, " ")) && e.getClientRects().length > 0,
      ),
    { timeout: 5000 },
    text.source,
  );
  await page.evaluate((source) => {
    const all = [...document.querySelectorAll("button,summary,label")];
    all
      .find((e) => new RegExp(source).test(e.textContent.trim().replace(/\s+/g, " ")) && e.getClientRects().length > 0)
      .click();
  }, text.source);
  await new Promise((resolve) => setTimeout(resolve, 120));
}

async function go(page, text) {
  const hasMenu = await page.evaluate(() => document.querySelector("button.menu")?.getClientRects().length > 0);
  if (hasMenu) await click(page, T.places);
  await page.evaluate((source) => {
    const all = [...document.querySelectorAll("nav button")];
    all.find((e) => new RegExp(source).test(e.textContent.trim())).click();
  }, text.source);
  await new Promise((resolve) => setTimeout(resolve, 150));
}

const open = async (page, id) => {
  await page.waitForSelector('[role="option"]');
  await page.evaluate((wanted) => {
    [...document.querySelectorAll('[role="option"]')].find((e) => e.textContent.includes(wanted)).click();
  }, id);
  await new Promise((resolve) => setTimeout(resolve, 200));
};

const into = (then) => async (page) => {
  await click(page, T.goOn);
  if (then) await then(page);
};

const SCENES = {
  "01-safety": ["", null],
  "02-call": ["", (page) => click(page, T.notSure)],
  "03-start-new": ["empty", into()],
  "03-start-cloud": [
    "empty&cloud",
    into(async (page) => click(page, /^(Choose another place|Choisir un autre endroit)$/)),
  ],
  "03-start-known": ["", into()],
  "10-question": ["case", into((page) => click(page, T.add))],
  "10-question-some": [
    "case",
    into(async (page) => {
      await click(page, T.add);
      await click(page, T.some);
    }),
  ],
  "10-plan": ["case&cloud", into((page) => click(page, T.add))],
  "11-adding": [
    "case&slow",
    into(async (page) => {
      await click(page, T.add);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await click(page, T.addAll);
      await new Promise((resolve) => setTimeout(resolve, 4500));
    }),
  ],
  "11-added": [
    "case",
    into(async (page) => {
      await click(page, T.add);
      await click(page, T.addAll);
    }),
  ],
  "12-empty": ["case&empty", into()],
  "12-exhibits": ["case", into((page) => open(page, "E0004"))],
  "12-list": ["case", into((page) => click(page, T.list))],
  "12-many": [
    "case&many=5000",
    into(async (page) => {
      await page.waitForSelector('[role="listbox"]');
      await page.focus('[role="listbox"]');
      await page.keyboard.press("End");
      // The last of 5,000 is there, is the active one, and little else is in the page.
      await page.waitForFunction(() => {
        const id = document.querySelector('[role="listbox"]').getAttribute("aria-activedescendant");
        const active = id && document.getElementById(id);
        const few = document.querySelectorAll('[role="option"]').length < 100;
        return few && active?.getAttribute("aria-posinset") === "5000";
      });
    }),
  ],
  "12-dialog": [
    "case",
    into(async (page) => {
      await open(page, "E0004");
      await click(page, T.uncover);
    }),
  ],
  "12-uncovered": [
    "case",
    into(async (page) => {
      await open(page, "E0004");
      await click(page, T.uncover);
      await click(page, T.yes);
    }),
  ],
  "12-listed": [
    "case",
    into(async (page) => {
      await click(page, /^Photos, (videos|vidéos)/);
      await open(page, "E0020");
    }),
  ],
  "16-hand-over": ["case", into((page) => go(page, T.handOver))],
  "17-done": [
    "case",
    into(async (page) => {
      await go(page, T.handOver);
      await click(page, T.where);
      await click(page, T.write);
    }),
  ],
  "21-error": [
    "case&error=diskFull",
    into(async (page) => {
      await go(page, T.handOver);
      await click(page, T.where);
      await click(page, T.write);
    }),
  ],
  "18-check": ["case", into((page) => go(page, T.check))],
  "18-check-pass": [
    "case",
    into(async (page) => {
      await go(page, T.check);
      await click(page, T.zip);
    }),
  ],
  "19-check-fail": [
    "case&fail",
    into(async (page) => {
      await go(page, T.check);
      await click(page, T.checkCase);
    }),
  ],
  "20-hide": ["case", into((page) => click(page, T.hide))],
  "22-settings": ["case", into((page) => go(page, T.settings))],
};

const LOOKS = [
  { name: "", extra: "", width: 1280, height: 860, scale: 1 },
  { name: ".fr", extra: "&lang=fr", width: 1280, height: 860, scale: 1 },
  { name: ".dark", extra: "&theme=dark", width: 1280, height: 860, scale: 1 },
  { name: ".contrast", extra: "&contrast=more", width: 1280, height: 860, scale: 1 },
  { name: ".contrast-dark.fr", extra: "&contrast=more&theme=dark&lang=fr", width: 1280, height: 860, scale: 1 },
  { name: ".zoom200", extra: "", width: 512, height: 350, scale: 2 },
  { name: ".fr.zoom200", extra: "&lang=fr", width: 512, height: 350, scale: 2 },
];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  userDataDir: fs.mkdtempSync(path.join(os.tmpdir(), "holdfast-look-")),
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
});
let runs = 0;
let bad = 0;
for (const [scene, [query, steps]] of Object.entries(SCENES)) {
  for (const look of LOOKS) {
    const name = scene + look.name;
    if (!pattern.test(name)) continue;
    runs += 1;
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
    await page.setViewport({ width: look.width, height: look.height, deviceScaleFactor: look.scale });
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    try {
      await page.goto(`${address}?${query}${look.extra}`);
      await page.waitForSelector("h1");
      await page.evaluate(() => document.fonts.ready);
      if (steps) await steps(page);
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (pictures) {
        await page.screenshot({ path: path.join(pictures, `${name}.png`) });
        if (look.scale === 2 && scene !== "12-many")
          await page.screenshot({ path: path.join(pictures, `${name}-whole.png`), fullPage: true });
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) said.push(`WIDE by ${wide}`);
      const found = await page
        .evaluate(async (source) => {
          // Evaluated by the inspector, not by the page: the policy stays as it is.
          // eslint-disable-next-line no-eval -- the inspector runs it
          (0, eval)(source);
          const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
          const result = await window.axe.run({ runOnly: tags });
          return result.violations.map(
            (v) =>
              `${v.id}×${v.nodes.length} ${v.nodes[0].html.slice(0, 160)} — ${v.nodes[0].failureSummary?.slice(0, 200)}`,
          );
        }, axe)
        .catch(async () => {
          await page.addScriptTag({ content: axe });
          return ["axe could not run"];
        });
      said.push(...found.map((one) => `AXE ${one}`));
    } catch (error) {
      said.push(`FAILED ${error.message}`);
      if (pictures) await page.screenshot({ path: path.join(pictures, `${name}.png`) }).catch(() => undefined);
    }
    if (said.length > 0) {
      bad += 1;
      console.log(name);
      for (const one of said) console.log(`  ${one}`);
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`${runs} looks, ${bad} with something to say`);
process.exitCode = bad === 0 ? 0 : 1;
