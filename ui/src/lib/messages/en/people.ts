// People and the timeline, in English.
import type { DoubtCode, RecordKind, Sureness } from "../../generated/view";

const rows = (count: number, shown: string) => (count === 1 ? "1 message" : `${shown} messages`);

const hoursOf = (count: number) => (count === 1 ? "1 hour" : `${String(count)} hours`);

export const people = {
  title: "People and accounts",
  lead: "A name can be changed in a moment. Usernames, numbers and IDs are what police can trace.",
  threatening: "The person who is threatening",
  others: "Other accounts you keep",
  found: "Found in your downloads",
  foundLead: "In one download, one username or number is one account. Nothing else is joined unless you say so.",
  keep: "Keep this account",
  isSame: "It is an account that I keep already",
  keepIn: (id: string, name: string) => (name === "" ? `It is ${id}` : `It is ${id}, ${name}`),
  ignore: "Not needed here",
  ignored: "Not needed",
  ignoredTitle: "Answered as not needed",
  kept: (id: string) => `Kept as ${id}`,
  keptSaid: (id: string) => `Kept as ${id}.`,
  isOwner: "The account’s owner",
  platform: "App",
  fields: {
    username: "Username",
    displayName: "Name shown",
    otherNames: "Also called",
    userId: "User ID",
    profileUrl: "Link",
    phone: "Phone",
    email: "Email",
  },
  seen: "Seen",
  seenIn: (exhibits: string) => `in ${exhibits}`,
  between: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  nameOnly: (name: string) =>
    `Only the name “${name}” is known. Anyone can use that name, so police need the username, the number or the ID.`,
  whereTitle: "Where to find it: ",
  where:
    "open the chat in the app, tap the name at the top, and take a screenshot of that page. Then add it to Exhibits.",
  isThreat: "This is the person threatening",
  isNotThreat: "Not the person threatening",
  threatSaid: "It is noted.",
  linkTitle: "Link to another account",
  linkWith: "It is the same person as",
  sureness: "How sure are you?",
  sure: { possible: "It could be", likely: "Likely", certain: "Certain" } satisfies Record<Sureness, string>,
  why: "Why? In your own words",
  link: "Link them",
  choose: "Choose",
  withMissing: "Choose first which account it is the same person as.",
  surenessMissing: "Choose first how sure you are.",
  unlink: "Undo the link",
  linked: (id: string, sure: string) => `Same person as ${id}: ${sure}`,
  none: "No accounts yet. Add a download from the app in Exhibits.",
  more: "Show more",
  writes: (count: number, shown: string) => rows(count, shown),
};

export const timeline = {
  title: "Timeline",
  lead: "Everything with a time, in one order. Where the time zone is not known, it says so and how far off the place may be.",
  none: "Nothing with a time is kept yet.",
  show: "Show",
  main: "What happened",
  all: "With the lists",
  marked: "Marked messages",
  threads: "Conversations",
  exhibits: "Exhibits",
  listed: "Lists of the downloads",
  records: "What you noted",
  person: "Person",
  /** Over those who wrote nothing and are in no conversation. */
  listedOnly: "Only in lists of the downloads",
  everyone: "Everyone",
  gap: (span: string) => `${span} to the next entry`,
  gapAtLeast: (span: string) => `At least ${span} to the next entry`,
  /** Why an entry stands where it stands, where nobody knows the zone of its time. */
  doubts: {
    noZone: (hours: number) => `It stands by the time on its clock, and may be up to ${hours} hours off.`,
    twice: (hours: number) =>
      `The clocks were set back then, so this time came twice. It may be ${hoursOf(hours)} off.`,
    skipped: (hours: number) =>
      `The clocks of that zone skipped this time. Perhaps the device was in another zone: it may be ${hoursOf(hours)} off or more.`,
  } satisfies Record<DoubtCode, (hours: number) => string>,
  maybeEarlier: "Not proven: another message may be earlier.",
  maybeLater: "Not proven: another message may be later.",
  threadFirst: (name: string) => `Conversation begins: ${name}`,
  threadLast: (name: string) => `Conversation ends: ${name}`,
  markedBy: (who: string) => `Marked message, ${who}`,
  markedLine: "Marked line of the app",
  files: (count: number) => (count === 1 ? "It names 1 file." : `It names ${count} files.`),
  fileTime: "file time; a copy may have changed it",
  claim: (what: string, source: string) => `${what}, as ${source} says`,
  recordKinds: {
    account: "Account",
    payment: "Payment",
    event: "Event",
    statement: "Statement",
    action: "What was done",
  } satisfies Record<RecordKind, string>,
  noTime: "Without a time",
  count: (count: number, shown: string) => (count === 1 ? "1 entry" : `${shown} entries`),
  list: "Entries in order of time",
};
