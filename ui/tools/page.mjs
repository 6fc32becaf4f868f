// The built page (`npm run build:fake`) in a real Chromium, with the policy it ships with; and steps by what a person
// sees, in both languages.
import { createServer } from "node:http";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import puppeteer from "puppeteer-core";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src ipc: http://ipc.localhost; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const USUAL = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function chromium() {
  const found = process.env.CHROMIUM ?? USUAL.find((one) => fs.existsSync(one));
  if (found) return found;
  console.error("no Chromium in the usual places: install the package `chromium`, or name it in CHROMIUM");
  process.exit(2);
}

/** Serves the page and opens a browser; `close` ends both and removes what the browser wrote. */
export async function openBrowser() {
  const dist = path.resolve(process.env.DIST ?? path.join(import.meta.dirname, "../dist"));
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
  const executablePath = chromium();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "holdfast-look-"));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    userDataDir: profile,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-sync",
      "--disable-dev-shm-usage",
    ],
  });
  return {
    browser,
    address: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      await browser.close();
      server.close();
      fs.rmSync(profile, { recursive: true, force: true });
    },
  };
}

export const T = {
  goOn: /No one is in danger|Personne n’est en danger/,
  danger: /^(In danger|En danger)/,
  changed: /^(Check a changed practice bundle|Vérifier une remise d’exercice modifiée)$/,
  copies: /^(Where else these files are|Où ces fichiers sont aussi)$/,
  notSure: /or I am not sure|ou je ne sais pas/,
  read: /^(I only want to read|Je veux seulement lire)/,
  add: /^(Add files|Ajouter des fichiers)$/,
  addAll: /^(Add the|Ajouter les)/,
  no: /^(No|Non)(They|Tout|$)/,
  some: /Some of them could|Certains pourraient/,
  makeCase: /^(Make the case|Créer le dossier)$/,
  questions: /^(Answer a few questions|Répondre à quelques questions)$/,
  /** On to the next question: where an answer stands already it is not skipped. */
  onward: /^(Skip this question|Passer cette question|Next|Suivant)$/,
  guides: /^Guides$/,
  parts: {
    apps: /^(Apps|Applications)/,
    saving: /^(Saving well|Bien garder)/,
    phone: /^(Files from a phone|Fichiers du téléphone)/,
    images: /^(Intimate images|Images intimes)/,
    removal: /^(Taking images down|Retrait d’images)/,
    help: /^(Who can help|Qui peut aider)/,
    law: /^(The law|La loi)/,
    about: /^(About these words|À propos de ces conseils)/,
  },
  windows: /^Windows$/,
  sheet: /^(Save this guide|Enregistrer ce guide)/,
  snapchat: /^Snapchat/,
  third: /^(1[0-9]|[5-9]) (steps|étapes)$/,
  missing: /^(Still missing|Ce qui manque)$/,
  sayWho: /^(Say who has it|Dire qui l’a)$/,
  showHow: /^(Show me how|Montrez-moi)$/,
  sayWhere: /^(Say where it is|Dire où c’est)$/,
  notPossible: /^(Not possible|Impossible)$/,
  writeDown: /^(Write it down|Le noter)$/,
  compareTwo: /^(Compare|Comparer)$/,
  orderRight: /^(This order is right|Cet ordre est le bon)$/,
  notNeeded: /^(Not needed|Pas nécessaire)$/,
  writeItDown: /^(Write it down|L’écrire)$/,
  somethingMissing: /^(Something is missing|Il manque quelque chose)$/,
  exhibits: /^(Exhibits|Pièces)/,
  messages: /^Messages/,
  people: /^(People|Personnes)$/,
  records: /^(Payments and events|Paiements et événements)$/,
  addPayment: /^(Write down a payment or demand|Noter un paiement ou une demande)$/,
  writeImage: /^(Write down where an intimate image is|Noter où se trouve une image intime)$/,
  addStatement: /^(Write a statement|Écrire une déclaration)$/,
  addAccount: /^(Write down an account|Noter un compte)$/,
  paid: /^(paid|payé)$/,
  crypto: /^(crypto coins|cryptomonnaie)$/,
  next: /^(Next|Suivant)$/,
  keep: /^(Keep it|Garder)$/,
  called: /^(We called|Nous avons appelé)$/,
  toPayment: /^(Keep as a payment|Garder comme paiement)$/,
  timeline: /^(Timeline|Chronologie)$/,
  emily: /^Emily R/,
  mark: /^(Mark|Marquer)$/,
  keepAccount: /^(Keep this account|Garder ce compte)$/,
  threat: /^(This is the person threatening|C’est la personne qui menace)$/,
  whatWasRead: /^(What was read|Ce qui a été lu)$/,
  handOver: /^(Hand over|Remettre)$/,
  check: /^(Check|Vérifier)$/,
  settings: /^(Settings|Réglages)$/,
  where: /^(Choose where to write it|Choisir où l’écrire)$/,
  write: /^(Write the police bundle|Écrire la remise pour la police)$/,
  checkCase: /^(Check this case|Vérifier ce dossier)$/,
  exports: /^(Downloads|Archives)/,
  files: /^(Show its|Montrer ses)/,
  complete: /^(The complete download|L’archive entière)/,
  inPerson: /^(I will hand it|Je la remettrai)/,
  zip: /^(Choose a zip|Choisir un fichier zip)$/,
  list: /^(List with names|Liste avec les noms)$/,
  uncover: /^(Uncover this one|Dévoiler celle-ci)$/,
  yes: /^(Uncover it|La dévoiler)$/,
  boxes: /^(Cover parts of it|En masquer des parties)$/,
  addBox: /^(Add a box|Ajouter un rectangle)$/,
  lookAtCopy: /^(Look at the copy|Regarder la copie)$/,
  joinYes: /^(Yes, read them together|Oui, les lire ensemble)$/,
  keepCopy: /^(Keep this copy|Garder cette copie)$/,
  answer: /^(Answer the question|Répondre à la question)$/,
  setAside: /^(Set aside, with a reason|Mettre de côté, avec une raison)$/,
  more: /^(Show \d+ more|En afficher)/,
  tie: /^(Does it show something|Montre-t-elle quelque chose)/,
  hide: /^(Hide|Cacher)/,
  places: /^(Places|Menu)$/,
  otherPlace: /^(Choose another place|Choisir un autre endroit)$/,
  photos: /^Photos, (videos|vidéos)/,
  unanswered: /^(Not answered yet|Sans réponse)/,
  copy: /^(Copy the case to a stick|Copier le dossier sur une clé)$/,
  licences: /^(Licences)$/,
  fingerprint: /^(Its fingerprint|Son empreinte)$/,
  compare: /^(Compare|Comparer)$/,
  open: /^(Open case|Ouvrir le dossier)/,
  helper: /^(For someone helping you|Pour la personne qui vous aide)$/,
};

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function click(page, text) {
  await page.waitForFunction(
    (source) => {
      const seen = [...document.querySelectorAll("button,label")].find(
        (e) =>
          new RegExp(source).test(e.textContent.trim().replace(/\s+/g, " ")) &&
          e.getClientRects().length > 0 &&
          !e.disabled,
      );
      seen?.click();
      return seen !== undefined;
    },
    { timeout: 20_000, polling: 50 },
    text.source,
  );
  await pause(60);
}

/** To a place of the rail, through the button that shows it in a narrow window. */
export async function go(page, text) {
  const hasMenu = await page.evaluate(() => document.querySelector("button.menu")?.getClientRects().length > 0);
  if (hasMenu) await click(page, T.places);
  await page.evaluate((source) => {
    const all = [...document.querySelectorAll("nav button")];
    all.find((e) => new RegExp(source).test(e.textContent.trim())).click();
  }, text.source);
  await pause(80);
}

export async function openExhibit(page, id) {
  await page.waitForSelector('[role="option"]');
  await page.evaluate((wanted) => {
    [...document.querySelectorAll('[role="option"]')].find((e) => e.textContent.includes(wanted)).click();
  }, id);
  await page.waitForSelector("aside h2");
  await pause(100);
}
