// Whether somebody was told of money that was sent, as it was written down, and whom there is still to call.
import type { RecordView } from "../lib/generated/view";
import { messages } from "../lib/messages/messages";
import { isPaid, methodOf } from "./forms";

/** Who was told, and when, in the words that were written down; null: that was not written. */
export interface BankTold {
  id: string;
  when: string | null;
}

export interface BankCalls {
  /** The payments about which nobody was told yet, as far as is written down. */
  open: RecordView[];
  /** The last that was told; null: nobody yet, or not about all that was paid. */
  told: BankTold | null;
}

const begins = (record: RecordView, words: readonly string[]): boolean => {
  const what = (record.fields["what"] ?? "").trim().toLocaleLowerCase();
  return words.some((one) => what.startsWith(one.toLocaleLowerCase()));
};

/** As the form offers it, in both languages: an action keeps words, not a code. */
const CALLED = [messages.en.records.bankCalled, messages.fr.records.bankCalled];
const calledAbout = (id: string): string[] => [messages.en.records.call.what(id), messages.fr.records.call.what(id)];

/** A day and time, as they were written. */
const whenOf = (record: RecordView, ...names: string[]): string | null =>
  names.map((name) => record.fields[name] ?? "").find((words) => words !== "") ?? null;

export function bankCalls(records: readonly RecordView[]): BankCalls {
  const actions = records.filter((one) => one.kind === "action");
  const paid = records.filter((one) => one.kind === "payment" && isPaid(one.fields));
  const called = actions.filter((one) => begins(one, CALLED)).at(-1);
  const toldOf = (payment: RecordView): BankTold | null => {
    const about = actions.filter((one) => begins(one, calledAbout(payment.id))).at(-1);
    if (about) return { id: about.id, when: whenOf(about, "date_time") };
    return payment.fields["bank_told"] ? { id: payment.id, when: whenOf(payment, "bank_told_when") } : null;
  };
  if (called) return { open: [], told: { id: called.id, when: whenOf(called, "date_time") } };
  const open = paid.filter((one) => toldOf(one) === null);
  const last = paid.at(-1);
  return { open, told: open.length === 0 && last ? toldOf(last) : null };
}

/** Whether all of that went by gift card: then there is no bank to call. */
export const isCardsOnly = (payments: readonly RecordView[]): boolean =>
  payments.length > 0 && payments.every((one) => methodOf(one.fields) === "gift_card");
