// What the downloads of the invented case say, for tests and for design work: three conversations, one of 200,000 rows.
import type {
  AccountView,
  CaptureView,
  ExportFormat,
  ExportView,
  FoundRows,
  MomentView,
  OriginalView,
  PersonView,
  PointView,
  ReadingView,
  RowFlag,
  RowView,
  SearchAsk,
} from "../../generated/view";
import { PART } from "./common";
import { FakePeople } from "./people";
import { person } from "./person";

const LONG = 200_000;
/** The computer that made the case stands seven hours behind UTC. */
const WEST_MS = 7 * 3_600_000;
const FIRST = Date.parse("2026-03-04T04:10:03Z");

const exact = (ms: number): MomentView => ({
  status: "exact",
  utc: new Date(ms).toISOString().replace(".000Z", "Z"),
  offsetMinutes: null,
  local: null,
  written: String(ms),
  zone: null,
  hasSeconds: true,
  assumed: [],
  change: null,
});
const unknown = (local: string): MomentView => ({
  status: "notKnown",
  utc: null,
  offsetMinutes: null,
  local,
  written: local.replace("T", ", "),
  zone: null,
  hasSeconds: false,
  assumed: ["dayMonthOrder"],
  change: null,
});

/** What a screenshot says of itself. */
export const SHOT: CaptureView = {
  claims: [
    {
      source: "exif:DateTimeOriginal",
      of: "captured",
      time: exact(Date.parse("2026-03-05T05:41:07Z")),
      isGuess: false,
    },
    { source: "file name", of: "captured", time: unknown("2026-03-04T22:41:00"), isGuess: true },
  ],
  app: ["Instagram", "file name"],
  device: "Apple, iPhone 13",
  warnings: ["holdsPlace"],
  mail: null,
};

const ACCOUNTS: [number, Partial<PersonView>, boolean | null, number[]][] = [
  [0, { username: "theo.k_09", displayName: "Théo K" }, true, [0, 1]],
  [
    0,
    {
      username: "emily.r_2009",
      displayName: "Emily R",
      userId: "58211490377",
      profileUrl: "https://www.instagram.com/emily.r_2009",
    },
    false,
    [0],
  ],
  [0, { displayName: "Zoé Lavallée" }, false, [1]],
  [1, { phone: "+44 7700 900142" }, null, [2]],
  [1, { displayName: "Théo" }, null, [2]],
];
const SAID = [
  "hey is this theo from the arena",
  "look. i saved all ur followers. 63 of them",
  "pay 200 or i send it to all your followers",
  "what?? please dont",
  "dont care. 200 today",
  "zoe.lavallee_ marc_us.b coach.danny.u16 this is who i send to first",
  "gift card 200. go to the store, scratch it, send me a pic of the code",
];

const DOUBTED: readonly RowFlag[] = ["edited", "directionMarks", "repairedText", "timeAmbiguous", "forwarded"];

export class FakeReading {
  /** Whether the case holds downloads. */
  readonly isAny: boolean;
  isRead = false;
  readonly #exhibitsOf: (download: string) => string[];
  #edition = 0;
  #zone: string | null = null;
  #isZoneAnswered = false;
  #isJoined: boolean | null = null;
  #marks = new Map<number, string>();
  readonly people = new FakePeople();

  constructor(isAny: boolean, exhibitsOf: (download: string) => string[]) {
    this.isAny = isAny;
    this.#exhibitsOf = exhibitsOf;
  }

  begin(): void {
    this.isRead = true;
  }

  view(): ReadingView | null {
    if (!this.isRead) return null;
    const token = `reading-${String(this.#edition)}`;
    if (!this.isAny) return { token, exports: [], unread: [], further: [], threads: [], accounts: [] };
    const chat = (no: number, of: number, called: string, mailbox: string | null, people: number[], rows: number) => ({
      no,
      export: of,
      called,
      mailbox,
      people,
      messages: rows,
      rows,
      first: this.#time(no, 0),
      last: this.#time(no, rows - 1),
      areEndsProven: true,
    });
    return {
      token,
      exports: this.#exports(),
      unread: [{ export: "X04", exhibits: this.#exhibitsOf("X04"), name: "package.zip", reason: "damaged" }],
      further: this.#parts().length > 0 && this.#isJoined === null ? [{ part: PART, whole: "X01" }] : [],
      threads: [
        chat(0, 0, "Emily R · emily.r_2009", "message_requests", [0, 1], LONG),
        chat(1, 0, "Zoé Lavallée", "inbox", [0, 2], 31),
        chat(2, 1, "+44 7700 900142", null, [3, 4], 19),
      ],
      accounts: ACCOUNTS.map((_, no) => this.account(no)),
    };
  }

  #exports(): ExportView[] {
    const folder = this.#exhibitsOf("X07").length > 0 ? [this.#export(2, "messengerJson", "X07")] : [];
    const later = this.#parts().length > 0 ? [this.#export(3, "instagramJson", PART)] : [];
    return [this.#export(0, "instagramJson", "X01"), this.#export(1, "whatsappText", "X03"), ...folder, ...later];
  }

  #parts(): string[] {
    return this.#exhibitsOf(PART);
  }

  answerJoin(isOne: boolean): void {
    this.#isJoined = isOne;
    this.isRead = false;
    this.#edition += 1;
  }

  #export(no: number, format: ExportFormat, download: string): ExportView {
    const isWithout = format === "whatsappText";
    return {
      no,
      export: download,
      exhibits: this.#exhibitsOf(download),
      joined: download === "X01" && this.#isJoined === true ? [PART] : [],
      format,
      owner: isWithout ? null : person({ username: "theo.k_09" }),
      threads: isWithout ? 1 : 2,
      rowsRead: isWithout ? 19 : LONG + 33,
      rowsKept: isWithout ? 19 : LONG + 31,
      rowsNotUnderstood: isWithout ? 0 : 2,
      mediaLinked: 4,
      mediaMissing: 1,
      mediaOmitted: isWithout ? 2 : 0,
      mediaRemote: 0,
      findings: isWithout ? [] : [{ level: "warning", code: "rowNotUnderstood", subject: "message_2.json", times: 2 }],
      withoutZone: isWithout ? 19 : 0,
      repeats: null,
      zone: isWithout ? this.#zone : null,
      isZoneAnswered: isWithout && this.#isZoneAnswered,
    };
  }

  account(no: number): AccountView {
    const [of, known, isOwner, threads] = ACCOUNTS[no] ?? [0, {}, null, []];
    const names = person(known);
    const thread = threads[0] ?? 0;
    return {
      no,
      export: of,
      person: names,
      otherNames: no === 1 ? ["Emma ✨", "emmy.r_09"] : [],
      isOwner,
      isNameOnly: names.username === null && names.phone === null,
      threads,
      rows: no === 1 ? LONG / 2 : 12,
      first: this.#time(thread, 0),
      last: this.#time(thread, 18),
      areEndsProven: true,
    };
  }

  #time(thread: number, place: number): MomentView {
    if (thread !== 2) return exact(FIRST + place * 18_000);
    const local = `2026-03-07T${String(10 + (place % 9))}:14:00`;
    if (this.#zone === null) return unknown(local);
    const utc = new Date(Date.parse(`${local}Z`) + WEST_MS).toISOString().replace(".000Z", "Z");
    return { ...unknown(local), status: "stated", utc, offsetMinutes: -420, zone: this.#zone };
  }

  #row(thread: number, place: number): RowView {
    const no = thread * 1_000_000 + place;
    const said = SAID[place % SAID.length] ?? "";
    const isMedia = place % 11 === 7;
    const isGone = place % 13 === 4;
    if (thread === 2 && place === 0) return this.#notice(no);
    const authors = { 0: [0, 1], 1: [0, 2], 2: [4, 3] }[thread] ?? [0, 1];
    return {
      no,
      thread,
      place,
      author: authors[said.startsWith("what") ? 0 : 1] ?? null,
      authorNames: null,
      isOwner: said.startsWith("what"),
      time: this.#time(thread, place),
      kind: isMedia ? "media" : isGone ? "other" : "text",
      text: isMedia || isGone ? null : said,
      isCut: false,
      hits: [],
      rawText: null,
      flags: isGone ? ["unsent"] : thread === 2 && place === 2 ? [...DOUBTED] : [],
      media: isMedia ? [{ name: "photos/1.jpg", state: thread === 2 ? "leftOut" : "inDownload" }] : [],
      reactions: [],
      extra: [],
      foundIn: null,
      mark: this.#marks.get(no) ?? null,
    };
  }

  /** A line of the app itself, which stands under the name of somebody who did not write it. */
  #notice(no: number): RowView {
    return {
      ...this.#row(2, 1),
      no,
      place: 0,
      author: null,
      isOwner: null,
      time: this.#time(2, 0),
      kind: "system",
      text: "Messages and calls are end-to-end encrypted.",
      flags: ["autoText"],
      extra: [["written_under", "+44 7700 900142"]],
      mark: this.#marks.get(no) ?? null,
    };
  }

  rows(thread: number, from: number, count: number): RowView[] {
    const total = { 0: LONG, 1: 31, 2: 19 }[thread] ?? 0;
    const length = Math.max(0, Math.min(count, total - from));
    return Array.from({ length }, (_, index) => this.#row(thread, from + index));
  }

  search(asked: SearchAsk, from: number, count: number): FoundRows {
    const words = asked.text.trim().toLowerCase();
    const all = (asked.thread === null ? [0, 1, 2] : [asked.thread]).flatMap((thread) => this.rows(thread, 0, 40));
    const fit = all.filter(
      (row) =>
        (asked.author === null || row.author === asked.author) &&
        (words === "" || (row.text ?? "").toLowerCase().includes(words)),
    );
    const rows = fit.slice(from, from + count).map((row): RowView => {
      const at = words === "" ? -1 : (row.text ?? "").toLowerCase().indexOf(words);
      return { ...row, hits: at < 0 ? [] : [[at, at + words.length]] };
    });
    return { rows, found: fit.length, isOrMore: false, near: asked.from === null && asked.to === null ? 0 : 2 };
  }

  original(no: number): OriginalView {
    const row = this.#row(Math.floor(no / 1_000_000), no % 1_000_000);
    return {
      row,
      exhibit: row.thread === 2 ? "E0016" : "E0014",
      entry: "your_instagram_activity/messages/inbox/emilyr_1/message_1.json",
      pointer: `/messages/${String(row.place)}`,
      span: [1204, 142],
      raw: `{"sender_name": "Emily R", "timestamp_ms": ${row.time?.written ?? "0"}, "content": ${JSON.stringify(row.text)}}`,
    };
  }

  mark(thread: number, from: number, to: number): void {
    for (let place = from; place <= to; place += 1) {
      const no = thread * 1_000_000 + place;
      this.#marks.set(no, `mark-${String(no)}`);
    }
  }

  unmark(mark: string): void {
    this.#marks.delete(Number(mark.replace("mark-", "")));
  }

  answerZone(zone: string | null): boolean {
    if (zone !== null && !/^[A-Z]\w+\/\w+$|^[+-]\d\d:\d\d$/.test(zone)) return false;
    this.#zone = zone;
    this.#isZoneAnswered = true;
    this.isRead = false;
    this.#edition += 1;
    return true;
  }

  timeline(shots: readonly { id: string; utc: string }[]): PointView[] {
    const points: PointView[] = shots.map(({ id, utc }) => ({
      at: utc.slice(0, 19),
      doubt: null,
      time: exact(Date.parse(utc)),
      what: { is: "exhibit", exhibit: id, kind: "screenshot", source: "exif:DateTimeOriginal", of: "captured" },
    }));
    const put = (time: MomentView | null, what: PointView["what"]) => {
      const isClock = time?.status === "notKnown" && time.local !== null;
      const placed = isClock ? new Date(Date.parse(`${time.local ?? ""}Z`) + WEST_MS).toISOString() : time?.utc;
      const doubt = isClock ? ({ why: "noZone", hours: 21 } as const) : null;
      points.push({ at: placed?.slice(0, 19) ?? null, doubt, time, what });
    };
    const view = this.view();
    for (const thread of view?.threads ?? []) {
      put(thread.first, { is: "threadFirst", thread: thread.no, isProven: true });
      put(thread.last, { is: "threadLast", thread: thread.no, isProven: true });
    }
    for (const [no, mark] of this.#marks) {
      const row = this.#row(Math.floor(no / 1_000_000), no % 1_000_000);
      const { kind, text, flags, media } = row;
      const author = row.author === null ? null : person(ACCOUNTS[row.author]?.[1] ?? {});
      const what = { mark, exhibit: "E0014", author, kind, text, flags, media: media.length };
      put(row.time, { is: "marked", ...what });
    }
    const listed = { says: [], flags: [], exhibit: "E0014" };
    if (this.isAny) {
      const asked = person({ username: "emily.r_2009" });
      put(exact(FIRST - 90_000_000), { is: "listed", list: "followRequestsReceived", person: asked, ...listed });
      const follower = person({ username: "kim.was.here" });
      put(exact(FIRST - 900_000_000), { is: "listed", list: "followers", person: follower, ...listed });
    }
    return points.sort((one, other) => (one.at ?? "9").localeCompare(other.at ?? "9"));
  }
}
