// What was found in downloads, as far as nobody answered for it: which of it is shown, and what it can become.
import type { FoundCode, FoundView, PeopleView, RecordKind, RecordView } from "../lib/generated/view";
import { isThreatening } from "../people/known";
import type { Method } from "./forms";

export type From = "threatening" | "others" | "all";

/** The field of a record that it belongs into; as `field_for` in Rust, which says so in the end. */
const FIELDS: Record<FoundCode, Partial<Record<RecordKind, string>>> = {
  wallet: { payment: "wallet_address" },
  payLink: { payment: "account_number", account: "other_id" },
  transferReference: { payment: "transaction_id" },
  giftCard: { payment: "gift_card_number" },
  card: { payment: "gift_card_number" },
  iban: { payment: "account_number" },
  phone: { payment: "recipient_phone", account: "phone" },
  email: { payment: "recipient_email", account: "email" },
  link: { account: "profile_url", event: "posted_url" },
};

const METHODS: Partial<Record<FoundCode, Method>> = {
  wallet: "crypto",
  payLink: "payment_app",
  transferReference: "e_transfer",
  giftCard: "gift_card",
  card: "gift_card",
  iban: "bank",
};

/** The field that it belongs into; undefined: none of that kind of record. */
export const fieldOf = (found: FoundView, kind: RecordKind): string | undefined => FIELDS[found.kind][kind];

/** The kinds of record that it can become. */
export const kindsFor = (found: FoundView): RecordKind[] => Object.keys(FIELDS[found.kind]) as RecordKind[];

/** Records that it can be added to: those that say nothing yet where it belongs. */
export function recordsFor(found: FoundView, records: readonly RecordView[]): RecordView[] {
  return records.filter((record) => {
    const field = fieldOf(found, record.kind);
    return field !== undefined && !record.fields[field];
  });
}

/** What follows from what it is. */
export function fieldsFor(found: FoundView, kind: RecordKind): Record<string, string> {
  const method = METHODS[found.kind];
  return kind === "payment" && method !== undefined ? { method } : {};
}

/** The accounts of this reading that are kept as those of the person who threatens. */
export function threateners(people: PeopleView | null): ReadonlySet<number> {
  const theirs = new Set(people?.records.filter(isThreatening).map((one) => one.id));
  const answered = people?.answered.filter((one) => one.record !== null && theirs.has(one.record)) ?? [];
  return new Set(answered.map((one) => one.account));
}

/** What is shown: nobody answered for it, and it was written by those who are asked for. Where nobody knows who wrote
 * it, it is shown. */
export function open(
  all: readonly FoundView[],
  from: From,
  threatening: ReadonlySet<number>,
  isOwner: (account: number) => boolean,
): FoundView[] {
  const fits = (one: FoundView): boolean => {
    if (from === "all" || one.by.length === 0) return true;
    return from === "threatening" ? one.by.some((who) => threatening.has(who)) : !one.by.every(isOwner);
  };
  return all.filter((one) => one.state === null && fits(one));
}
