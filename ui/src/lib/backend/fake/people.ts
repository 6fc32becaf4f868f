// The accounts that were kept in the invented case, for tests and for design work.
import type { AccountView, PeopleView, Sureness } from "../../generated/view";

export class FakePeople {
  #all: PeopleView = { records: [], links: [], answered: [] };

  view(): PeopleView {
    return structuredClone(this.#all);
  }

  accept(known: AccountView, into: string | null, platform: string): string {
    const id = into ?? `A${String(this.#all.records.length + 1).padStart(2, "0")}`;
    const { username, displayName, userId, phone, email, profileUrl } = known.person;
    const given = { username, display_name: displayName, user_id: userId, phone, email, profile_url: profileUrl };
    const fields: Record<string, string> = { platform };
    for (const [name, value] of Object.entries(given)) if (value !== null) fields[name] = value;
    const there = this.#all.records.find((one) => one.id === id);
    const exhibit = known.export === 0 ? "E0014" : "E0016";
    const { first, last, rows, areEndsProven } = known;
    const wrote = first && last ? [{ exhibit, rows, first, last, areEndsProven }] : [];
    if (there) {
      there.fields = { ...fields, ...there.fields };
      there.exhibits = [...new Set([...there.exhibits, exhibit])];
      there.wrote.push(...wrote);
    } else this.#all.records.push({ id, fields, exhibits: [exhibit], wrote });
    this.#all.answered.push({ account: known.no, state: "accepted", record: id });
    return id;
  }

  /** An account that somebody wrote down by hand. */
  add(fields: Record<string, string>): string {
    const id = `A${String(this.#all.records.length + 1).padStart(2, "0")}`;
    this.#all.records.push({ id, fields, exhibits: [], wrote: [] });
    return id;
  }

  reject(account: number): void {
    this.#all.answered.push({ account, state: "rejected", record: null });
  }

  change(id: string, fields: Record<string, string>): void {
    const record = this.#all.records.find((one) => one.id === id);
    if (record) record.fields = { ...record.fields, ...fields };
  }

  link(accounts: [string, string], sureness: Sureness, why: string): void {
    const link = `link-${String(this.#all.links.length)}`;
    this.#all.links.push({ link, accounts, sureness, why: why === "" ? null : why });
  }

  unlink(link: string): void {
    this.#all.links = this.#all.links.filter((one) => one.link !== link);
  }
}
