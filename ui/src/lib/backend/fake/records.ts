// What was stated in the invented case, and what its downloads offer, for tests and for design work.
import type { CheckView, FitCode, FoundView, RecordKind, RecordView } from "../../generated/view";
import type { FakePeople } from "./people";

const LETTERS: Record<RecordKind, string> = { account: "A", payment: "P", event: "V", statement: "S", action: "C" };
const WALLET = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
const at = { utc: "2026-03-05T05:41:09Z", offsetMinutes: -420 };

/** The sample's wallet fits, and nothing else does: enough to see every sentence. */
const fitOf = (words: string): FitCode =>
  words.trim() === WALLET ? "fits" : words.startsWith("bc1") ? "doesNotFit" : "cannotCheck";

const found = (no: number, kind: FoundView["kind"], text: string, by: number[], rows: number): FoundView => ({
  no,
  kind,
  text,
  rows,
  by,
  thread: 0,
  place: no,
  exhibit: "E0014",
  check: kind === "wallet" ? { field: "wallet_address", scheme: "bitcoin", fit: "fits" } : null,
  state: null,
  record: null,
});

export class FakeRecords {
  readonly #people: FakePeople;
  #all: RecordView[] = [];
  #found: FoundView[] = [];

  constructor(people: FakePeople, isFilled: boolean) {
    this.#people = people;
    if (!isFilled) return;
    this.#found = [
      found(0, "wallet", WALLET, [1], 2),
      found(1, "payLink", "paypal.me/EmilyR2009", [1], 1),
      found(2, "phone", "+44 7700 900142", [1], 3),
      found(3, "email", "maman@example.com", [0], 1),
      found(4, "link", "https://example.org/em", [1], 1),
    ];
  }

  list(): RecordView[] {
    const accounts = this.#people.view().records.map(({ id, fields }) => this.#view(id, "account", fields));
    return structuredClone([...accounts, ...this.#all]);
  }

  add(kind: RecordKind, given: Record<string, string>): string {
    const fields = Object.fromEntries(Object.entries(given).filter(([, words]) => words.trim() !== ""));
    if (kind === "account") return this.#people.add(fields);
    const count = this.#all.filter((one) => one.kind === kind).length + 1;
    const id = LETTERS[kind] + String(count).padStart(2, "0");
    this.#all.push(this.#view(id, kind, fields));
    return id;
  }

  change(id: string, changes: Record<string, string>): void {
    if (id.startsWith("A")) this.#people.change(id, changes);
    const record = this.#all.find((one) => one.id === id);
    if (!record) return;
    const fields = Object.entries({ ...record.fields, ...changes }).filter(([, words]) => words.trim() !== "");
    record.fields = Object.fromEntries(fields);
    record.earlier += 1;
    record.checks = this.check(record.fields);
  }

  check(fields: Record<string, string>): CheckView[] {
    return Object.entries(fields)
      .filter(([name]) => ["wallet_address", "gift_card_number", "account_number"].includes(name))
      .map(([field, words]) => {
        const fit = fitOf(words);
        return { field, scheme: fit === "cannotCheck" ? null : "bitcoin", fit };
      });
  }

  found(): FoundView[] {
    return structuredClone(this.#found);
  }

  accept(no: number, kind: RecordKind, into: string | null, given: Record<string, string>): string {
    const one = this.#found.find((found) => found.no === no);
    const field = one?.kind === "wallet" ? "wallet_address" : one?.kind === "phone" ? "phone" : "note";
    const fields = { ...given, [field]: one?.text ?? "", exhibits: "E0014" };
    const id = into ?? this.add(kind, fields);
    if (into !== null) this.change(into, fields);
    if (one) Object.assign(one, { state: "accepted", record: id });
    const record = this.#all.find((record) => record.id === id);
    record?.taken.push({ exhibit: "E0014", text: one?.text ?? "" });
    return id;
  }

  reject(no: number): void {
    const one = this.#found.find((found) => found.no === no);
    if (one) one.state = "rejected";
  }

  #view(id: string, kind: RecordKind, fields: Record<string, string>): RecordView {
    return { id, kind, fields, changed: at, earlier: 0, checks: this.check(fields), taken: [] };
  }
}
