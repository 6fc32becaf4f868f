// What a record of an account says, and which records are one person.
import type { AccountRecord, AccountView, ExportView, PeopleView, PersonView } from "../lib/generated/view";
import { codeOf } from "../records/words";

const NAMES = ["username", "user_id", "phone", "email", "profile_url"] as const;
/** The role of the one who threatens. */
export const THREATENING = "threatening";

export const isThreatening = (record: AccountRecord): boolean =>
  codeOf("role", record.fields["role"] ?? "") === THREATENING;

/** Whether nothing is known by which police could trace it. */
export const isNameOnly = (record: AccountRecord): boolean => NAMES.every((name) => !record.fields[name]);

/** Accounts that are linked with one, with the link. */
export function linksOf(people: PeopleView, id: string) {
  return people.links
    .filter((link) => link.accounts.includes(id))
    .flatMap((link) => link.accounts.filter((other) => other !== id).map((other) => ({ other, link })));
}

type FieldNames = Record<"username" | "displayName" | "userId" | "profileUrl" | "phone" | "email", string>;

export function personFacts(names: FieldNames, person: PersonView): [string, string][] {
  const all = [
    [names.username, person.username],
    [names.displayName, person.displayName],
    [names.userId, person.userId],
    [names.profileUrl, person.profileUrl],
    [names.phone, person.phone],
    [names.email, person.email],
  ] as const;
  return all.flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, value] as [string, string]]));
}

/** So many names are read; a robot may have thousands, and the tables of the bundle have them all. */
const NAMES_MAX = 12;

/** What else an account is called in its download. */
export function otherNames(name: string, others: readonly string[]): [string, string][] {
  if (others.length === 0) return [];
  const rest = others.length > NAMES_MAX ? ` … (+${String(others.length - NAMES_MAX)})` : "";
  return [[name, others.slice(0, NAMES_MAX).join(", ") + rest]];
}

/** The names that a record holds. */
export function personOf({ fields }: AccountRecord): PersonView {
  const field = (name: string) => fields[name] ?? null;
  return {
    username: field("username"),
    displayName: field("display_name"),
    userId: field("user_id"),
    profileUrl: field("profile_url"),
    phone: field("phone"),
    email: field("email"),
  };
}

export const recordFacts = (
  names: FieldNames & Record<"otherNames", string>,
  record: AccountRecord,
): [string, string][] => [
  ...personFacts(names, personOf(record)),
  ...otherNames(
    names.otherNames,
    [record.fields["other_names"] ?? ""].filter((one) => one !== ""),
  ),
];

/** Those of nobody's answer first come those who wrote most; the owner of the download comes last. */
export function offered(accounts: readonly AccountView[], people: PeopleView): AccountView[] {
  const answered = new Set(people.answered.map((one) => one.account));
  return accounts
    .filter((one) => !answered.has(one.no))
    .sort((one, other) => Number(one.isOwner === true) - Number(other.isOwner === true) || other.rows - one.rows);
}

export const exhibitsOf = (found: ExportView | undefined): string => {
  const all = found?.exhibits ?? [];
  return all.length > 3 ? `${all[0] ?? ""}–${all.at(-1) ?? ""}` : all.join(", ");
};
