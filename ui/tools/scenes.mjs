// Every screen in every state worth looking at: what the address asks of the fake, then the steps.
import { click, go, openExhibit, pause, T } from "./page.mjs";

/** Past the first screen, then on. */
const into = (then) => async (page) => {
  await click(page, T.goOn);
  if (then) await then(page);
};
/** Path is home; from there to the exhibits. */
const shelf = (then) =>
  into(async (page) => {
    await go(page, T.exhibits);
    if (then) await then(page);
  });
const adding = (then) =>
  shelf(async (page) => {
    await click(page, T.add);
    if (then) await then(page);
  });
const place = (name, then) =>
  into(async (page) => {
    await go(page, name);
    if (then) await then(page);
  });
/** A part of the guide. */
const part = (name, then) =>
  place(T.guides, async (page) => {
    await click(page, T.parts[name]);
    if (then) await then(page);
  });
const writing = place(T.handOver, async (page) => {
  await click(page, T.where);
  await click(page, T.write);
});
const checking = (what) => place(T.check, (page) => click(page, what));
/** Messages is among the places once the downloads are read. */
const hasMessages = (page) =>
  page.waitForFunction(
    (source) => [...document.querySelectorAll("nav button")].some((e) => new RegExp(source).test(e.textContent.trim())),
    {},
    T.messages.source,
  );
const messages = (then) =>
  into(async (page) => {
    await hasMessages(page);
    await go(page, T.messages);
    if (then) await then(page);
  });
const conversation = (then) =>
  messages(async (page) => {
    await click(page, T.emily);
    await page.waitForSelector('[role="feed"] .line');
    if (then) await then(page);
  });
const exhibit = (id, then) =>
  shelf(async (page) => {
    await openExhibit(page, id);
    if (then) await then(page);
  });
/** An exhibit, uncovered, with a box over a part of it. */
const boxed = (then) =>
  exhibit("E0004", async (page) => {
    await click(page, T.uncover);
    await click(page, T.yes);
    await click(page, T.boxes);
    await click(page, T.addBox);
    if (then) await then(page);
  });
const keptCopy = boxed(async (page) => {
  await click(page, T.lookAtCopy);
  await click(page, T.keepCopy);
});
/** Exhibits: the downloads alone, once they are read. */
const downloads = (then) =>
  into(async (page) => {
    await hasMessages(page);
    await go(page, T.exhibits);
    await click(page, T.exports);
    if (then) await then(page);
  });
/** Payments and events, with what the downloads offer. */
const records = (then) =>
  into(async (page) => {
    await hasMessages(page);
    await go(page, T.records);
    await pause(150);
    if (then) await then(page);
  });
/** A payment in coins to that address, as far as the question for it. */
const wallet = async (page, address) => {
  await click(page, T.addPayment);
  await click(page, T.crypto);
  await click(page, T.next);
  await click(page, T.next);
  await page.type(".fields input", address);
  await pause(150);
};
const paid = async (page) => {
  await click(page, T.addPayment);
  await click(page, T.paid);
  await click(page, T.keep);
  await pause(200);
};
/** The heading that a piece of work ends with. */
const ended = (page) =>
  page.waitForFunction(() => !document.querySelector('[role="progressbar"]'), { timeout: 20_000 });
const toEnd = (steps) => async (page) => {
  await steps(page);
  await pause(60);
  await ended(page);
};

/** A question of the set-up, past those before it as they stand. */
const setUp = (number) =>
  into(async (page) => {
    await click(page, T.questions);
    for (let past = 0; past < number; past += 1) await click(page, T.onward);
  });

export const SCENES = {
  "01-safety": ["", null],
  "02-call": ["", (page) => click(page, T.notSure)],
  "02-read": ["empty", (page) => click(page, T.read)],
  "03-words": ["empty", into((page) => click(page, T.makeCase))],
  "04-setup-who": [
    "empty",
    into(async (page) => {
      await click(page, T.makeCase);
      await click(page, T.questions);
    }),
  ],
  "05-setup-region": ["case&empty", setUp(1)],
  "06-setup-apps": ["case&empty", setUp(2)],
  "07-setup-happened": ["case&empty", setUp(4)],
  "08-path": ["case", into()],
  "08-path-plain": ["case&empty", into()],
  "08-path-save": ["case", into((page) => click(page, T.third))],
  "09-guides": ["case", place(T.guides)],
  "09-guides-apps": ["case", part("apps")],
  "09-snapchat": ["case", part("apps", (page) => click(page, T.snapchat))],
  "09-instagram-sheet": [
    "case",
    part("apps", async (page) => {
      await click(page, /^Instagram/);
      await click(page, T.sheet);
    }),
  ],
  "09-saving": ["case", part("saving")],
  "09-phone": ["case", part("phone", (page) => click(page, T.windows))],
  "09-images": ["case", part("images")],
  "09-removal": ["case", part("removal")],
  "09-help": ["case", part("help")],
  "09-help-elsewhere": [
    "case",
    part("help", async (page) => {
      await page.select(".region select", "elsewhere");
      await pause(100);
    }),
  ],
  "09-law": ["case", part("law")],
  "09-about": ["case", part("about", (page) => click(page, /^(All \d+|Les \d+) sources$/))],
  "03-start-new": ["empty", into()],
  "03-start-cloud": ["empty&cloud", into((page) => click(page, T.otherPlace))],
  "03-start-known": ["", into()],
  "03-start-error": ["error=storeLocked", into((page) => click(page, T.open))],
  "10-question": ["case", adding()],
  "10-question-some": ["case", adding((page) => click(page, T.some))],
  "10-plan": ["case&cloud", adding()],
  "11-adding": [
    "case&slow",
    adding(async (page) => {
      await click(page, T.addAll);
      await pause(2200);
    }),
  ],
  "11-added": ["case", toEnd(adding((page) => click(page, T.addAll)))],
  "11-added-new": [
    "case&fresh",
    toEnd(
      adding(async (page) => {
        await click(page, T.no);
        await click(page, T.addAll);
      }),
    ),
  ],
  "11-added-healed": ["case&damaged", toEnd(adding((page) => click(page, T.addAll)))],
  "12-empty": ["case&empty", shelf()],
  "12-exhibits": ["case", exhibit("E0004")],
  "12-exhibits-closed": ["case", shelf()],
  "12-tie": ["case", exhibit("E0004", (page) => click(page, T.tie))],
  "12-list": ["case", shelf((page) => click(page, T.list))],
  "12-downloads": ["case&folder=412", downloads()],
  "12-downloads-list": ["case&folder=412", downloads((page) => click(page, T.list))],
  "12-download": ["case&folder=412", downloads((page) => openExhibit(page, "X07"))],
  "12-download-one": ["case", downloads((page) => openExhibit(page, "X01"))],
  "12-download-part": ["case&parts", downloads((page) => openExhibit(page, "X08"))],
  "12-download-joined": [
    "case&parts",
    downloads(async (page) => {
      await openExhibit(page, "X08");
      await click(page, T.joinYes);
      await hasMessages(page);
    }),
  ],
  "12-download-files": [
    "case&folder=412",
    downloads(async (page) => {
      await openExhibit(page, "X07");
      await click(page, T.files);
    }),
  ],
  "12-head-lost": ["case&headlost", shelf()],
  "12-many": [
    "case&many=5000",
    shelf(async (page) => {
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
  "12-dialog": ["case", exhibit("E0004", (page) => click(page, T.uncover))],
  "12-uncovered": [
    "case",
    exhibit("E0004", async (page) => {
      await click(page, T.uncover);
      await click(page, T.yes);
      await page.waitForSelector("figure img");
    }),
  ],
  "12-boxes": ["case", boxed()],
  "12-boxes-copy": ["case", boxed((page) => click(page, T.lookAtCopy))],
  "12-boxes-kept": ["case", keptCopy],
  "12-unanswered": ["case", exhibit("E0009", (page) => click(page, T.answer))],
  "12-set-aside": ["case", exhibit("E0004", (page) => click(page, T.setAside))],
  "12-listed": [
    "case",
    shelf(async (page) => {
      await click(page, T.photos);
      await openExhibit(page, "E0020");
    }),
  ],
  "13-messages": ["case", conversation()],
  "13-messages-reading": ["case&slow", place(T.people)],
  "13-messages-row": [
    "case",
    conversation(async (page) => {
      await page.evaluate(() => document.querySelector('[role="feed"] article:nth-of-type(3) .line').click());
      await page.waitForSelector("code");
    }),
  ],
  "13-messages-end": [
    "case",
    conversation(async (page) => {
      await page.focus('[role="feed"]');
      await page.keyboard.press("End");
      // The last of 200,000 is there, and little else is in the page.
      await page.waitForFunction(() => {
        const all = [...document.querySelectorAll('[role="feed"] article')];
        return all.length < 60 && all.at(-1)?.getAttribute("aria-posinset") === "200000" && all.at(-1)?.innerText;
      });
      await page.keyboard.press("m");
      await page.waitForSelector('[aria-pressed="true"]');
    }),
  ],
  "13-search": [
    "case",
    conversation(async (page) => {
      await page.type('input[type="search"]', "200");
      await page.waitForSelector("mark");
    }),
  ],
  "13-messages-none": ["case", messages()],
  "14-people": ["case", place(T.people)],
  "14-people-threat": [
    "case",
    place(T.people, async (page) => {
      for (let number = 0; number < 3; number += 1) {
        await click(page, T.keepAccount);
        await pause(150);
      }
      await click(page, T.threat);
      await pause(150);
    }),
  ],
  "14-account-form": ["case", place(T.people, (page) => click(page, T.addAccount))],
  "15-records": ["case", records()],
  "15-records-empty": ["case&empty", place(T.records)],
  "15-payment": ["case", records((page) => click(page, T.addPayment))],
  "15-image": ["case", records((page) => click(page, T.writeImage))],
  "15-payment-whom": ["case", records((page) => wallet(page, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"))],
  "15-payment-mistyped": ["case", records((page) => wallet(page, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"))],
  "15-payment-proof": [
    "case",
    records(async (page) => {
      await click(page, T.addPayment);
      for (let number = 0; number < 4; number += 1) await click(page, T.next);
      await pause(150);
    }),
  ],
  "15-payment-call": ["case", records(paid)],
  "15-payment-called": [
    "case",
    records(async (page) => {
      await paid(page);
      await click(page, T.called);
    }),
  ],
  "15-records-kept": [
    "case",
    records(async (page) => {
      await click(page, T.toPayment);
      await pause(150);
    }),
  ],
  "15-statement": ["case", records((page) => click(page, T.addStatement))],
  "15-timeline": ["case", place(T.timeline)],
  "15-timeline-empty": ["case&empty", place(T.timeline)],
  "15-missing": ["case", place(T.missing)],
  "15-missing-where": [
    "case",
    place(T.missing, async (page) => {
      await click(page, T.sayWhere);
      await pause(100);
    }),
  ],
  "15-missing-who": ["case", place(T.missing, (page) => click(page, T.sayWho))],
  "15-missing-shown": [
    "case",
    place(T.missing, async (page) => {
      await click(page, T.showHow);
      await pause(100);
    }),
  ],
  "15-missing-not": [
    "case",
    place(T.missing, async (page) => {
      await click(page, T.notPossible);
      await click(page, T.writeDown);
      await click(page, T.notPossible);
    }),
  ],
  "15-missing-not-needed": ["case", place(T.missing, (page) => click(page, T.notNeeded))],
  "15-order": ["case", place(T.missing, (page) => click(page, T.compareTwo))],
  "15-order-pairs": [
    "case",
    place(T.missing, async (page) => {
      await click(page, T.compareTwo);
      await click(page, T.orderRight);
      await click(page, T.somethingMissing);
    }),
  ],
  "16-hand-over": ["case", place(T.handOver)],
  "16-hand-over-told": ["case", place(T.handOver, (page) => click(page, T.writeItDown))],
  "16-hand-over-place": ["case", place(T.handOver, (page) => click(page, T.where))],
  "16-hand-over-complete": [
    "case&folder=412",
    place(T.handOver, async (page) => {
      await click(page, T.complete);
      await click(page, T.where);
    }),
  ],
  "17-done-complete": [
    "case",
    toEnd(
      place(T.handOver, async (page) => {
        await click(page, T.complete);
        await click(page, T.inPerson);
        await click(page, T.where);
        await click(page, T.write);
      }),
    ),
  ],
  "19-check-head-new": ["case&headlost", toEnd(checking(T.checkCase))],
  "16-writing": [
    "case&slow",
    async (page) => {
      await writing(page);
      await pause(1200);
    },
  ],
  "17-done": ["case", toEnd(writing)],
  "16-hand-over-damaged": ["case&damaged&newer", place(T.handOver)],
  "16-hand-over-refused": ["case&error=eventUnknown", place(T.handOver)],
  "17-done-damaged": ["case&damaged", toEnd(writing)],
  "17-done-newer": ["case&newer", toEnd(writing)],
  "21-error": ["case&error=diskFull", toEnd(writing)],
  "18-check": ["case", place(T.check)],
  "18-checking": [
    "case&slow",
    async (page) => {
      await checking(T.checkCase)(page);
      await pause(900);
    },
  ],
  "18-check-pass": ["case", toEnd(checking(T.zip))],
  "18-check-same": [
    "case",
    async (page) => {
      await toEnd(checking(T.zip))(page);
      await page.type(".told input", "talk orbit guess valley document picture island garden window");
      await click(page, T.compare);
      await click(page, T.fingerprint);
    },
  ],
  "18-check-case": ["case", toEnd(checking(T.checkCase))],
  "19-check-fail": ["case&fail", toEnd(checking(T.checkCase))],
  "19-check-fail-bundle": ["case&fail", toEnd(checking(T.zip))],
  "19-check-error": ["case&verdict=error", toEnd(checking(T.zip))],
  "19-check-unconfirmed": ["case&verdict=unconfirmed", toEnd(checking(T.zip))],
  "25-practice-path": ["case&practice", into()],
  "25-practice-exhibits": ["case&practice", exhibit("E0004")],
  "25-practice-call": ["case&practice", into((page) => click(page, T.danger))],
  "25-practice-changed": ["case&practice", toEnd(checking(T.changed))],
  "26-copies": ["case&cloud", place(T.settings, (page) => click(page, T.copies))],
  "26-who": ["case", place(T.settings)],
  "12-promise": [
    "case&promise",
    exhibit("E0004", async (page) => {
      await click(page, T.uncover);
      await page.waitForSelector("dialog[open]");
    }),
  ],
  "20-hide": ["case", (page) => click(page, T.hide)],
  "22-copy-damaged": ["case&damaged", toEnd(place(T.settings, (page) => click(page, T.copy)))],
  "22-settings": ["case", place(T.settings, (page) => click(page, T.licences))],
};
