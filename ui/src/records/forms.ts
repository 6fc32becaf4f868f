// Which questions a form asks, a few at a time. Fields have the names that the case keeps them under.
import type { RecordKind } from "../lib/generated/view";
import type { Messages } from "../lib/messages/messages";
import { codeOf } from "./words";

export type FieldName = keyof Messages["records"]["fields"];
export type ChoiceName = keyof Messages["records"]["choices"];
export type OfferName = keyof Messages["records"]["offers"];
export type Fields = Readonly<Record<string, string>>;

/** How a field is asked for. */
export type Control =
  | { is: "line" | "lines" | "when" | "zone" | "exhibits" | "account" }
  | { is: "choice"; of: ChoiceName }
  | { is: "line"; offers: OfferName };

export interface Field {
  name: FieldName;
  control: Control;
}

export interface Group {
  id: string;
  fields: readonly Field[];
}

const as =
  (is: "line" | "lines" | "when" | "zone" | "exhibits" | "account") =>
  (name: FieldName): Field => ({ name, control: { is } });
const line = as("line");
const lines = as("lines");
const when = as("when");
const choice = (name: FieldName & ChoiceName): Field => ({ name, control: { is: "choice", of: name } });
const offered = (name: FieldName, offers: OfferName): Field => ({ name, control: { is: "line", offers } });

const WHEN: readonly Field[] = [when("date_time"), as("zone")("time_zone")];
const PROOF: Group = { id: "proof", fields: [as("exhibits")("exhibits"), lines("note")] };

/** Where money goes, by the way it goes. */
const WHOM = {
  e_transfer: ["recipient_name", "recipient_email", "recipient_phone", "transaction_id", "bank"],
  gift_card: ["gift_card_brand", "gift_card_number", "receipt"],
  payment_app: ["bank", "account_number", "recipient_name", "recipient_email", "recipient_phone", "transaction_id"],
  crypto: ["wallet_address", "transaction_id"],
  bank: ["recipient_name", "bank", "account_number", "transaction_id"],
  cash: ["recipient_name", "receipt"],
  other: ["recipient_name", "recipient_email", "recipient_phone", "account_number", "transaction_id"],
} as const satisfies Record<keyof Messages["records"]["choices"]["method"], readonly FieldName[]>;

export type Method = keyof typeof WHOM;

export const methodOf = (fields: Fields): Method | null => codeOf("method", fields["method"] ?? "") as Method | null;

export const isPaid = (fields: Fields): boolean => codeOf("status", fields["status"] ?? "") === "paid";

/** What the way of paying asks for, and whatever is there already: nothing that was written is out of sight. */
function whom(fields: Fields): Field[] {
  const asked: readonly FieldName[] = WHOM[methodOf(fields) ?? "other"];
  const all = new Set<FieldName>(Object.values(WHOM).flat());
  const there = [...all].filter((name) => !asked.includes(name) && (fields[name] ?? "") !== "");
  return [...asked, ...there].map(line);
}

const payment = (fields: Fields): Group[] => [
  { id: "what", fields: [lines("what"), choice("status"), choice("method")] },
  { id: "amount", fields: [line("amount"), offered("currency", "currency"), ...WHEN] },
  { id: "whom", fields: whom(fields) },
  {
    id: "told",
    fields: ["can_be_cancelled", "bank_told"]
      .map((name) => line(name as FieldName))
      .concat(when("bank_told_when"), line("ticket")),
  },
  { ...PROOF, fields: [as("account")("account"), ...PROOF.fields] },
];

const event = (): Group[] => [
  { id: "what", fields: [lines("what"), ...WHEN] },
  { id: "where", fields: [line("platform"), as("account")("account"), lines("words"), lines("threatened_to_send_to")] },
  {
    id: "images",
    fields: [lines("images_sent"), choice("images_are"), when("images_when"), line("posted_url")],
  },
  { id: "phone", fields: [line("device"), line("folder"), line("who_has_it"), line("auto_delete")] },
  PROOF,
];

const action = (): Group[] => [
  { id: "what", fields: [offered("what", "action"), ...WHEN] },
  { id: "whom", fields: [line("told_whom"), line("by_whom"), line("platform"), as("account")("account")] },
  { id: "answer", fields: [line("ticket"), line("file_number"), lines("answer")] },
  PROOF,
];

const statement = (): Group[] => [
  { id: "who", fields: [line("who"), offered("relation", "relation"), line("contact")] },
  { id: "device", fields: [lines("device"), line("account_used")] },
  { id: "when", fields: [...WHEN, line("clock_set_by")] },
  { id: "how", fields: [lines("how"), lines("steps")] },
  { id: "changed", fields: [lines("changes"), lines("not_captured")] },
  { id: "copies", fields: [lines("other_copies"), lines("handled_by"), as("exhibits")("exhibits")] },
  { id: "words", fields: [lines("words"), line("place")] },
];

const account = (): Group[] => [
  {
    id: "names",
    fields: (["platform", "username", "display_name", "other_names", "user_id", "profile_url"] as const).map(line),
  },
  { id: "reach", fields: (["phone", "email", "other_id"] as const).map(line) },
  {
    id: "page",
    fields: [line("profile_photo"), lines("bio"), line("follower_counts"), when("date_seen"), as("zone")("time_zone")],
  },
  {
    id: "who",
    fields: [choice("role"), line("moved_from"), when("first_contact"), as("exhibits")("exhibits"), lines("note")],
  },
];

const FORMS: Record<RecordKind, (fields: Fields) => Group[]> = { payment, event, action, statement, account };

/** The questions of a form, as they stand with what was answered so far. */
export const groupsOf = (kind: RecordKind, fields: Fields): Group[] => FORMS[kind](fields);

/** The order in which the places of a case show them. */
export const KINDS = ["payment", "event", "action", "statement"] as const;
