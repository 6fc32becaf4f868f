// The first screen, and whom to call, in English. Questions, numbers and advice are the guide's.
import type { Region } from "../../generated/view";

export const safety = {
  goOn: "No one is in danger. Go on",
  notSure: "Yes, or I am not sure",
  read: "I only want to read. Nothing is noted",
  promises: [
    { title: "You did the right thing", text: "Looking for help is a good step. You are not in trouble." },
    { title: "Nothing is deleted", text: "Holdfast makes copies. What you have stays where it is." },
    { title: "Nothing is sent", text: "It works without the internet. You decide who gets what." },
  ],
};

export const numbers = {
  title: "Call now if you need to",
  inQuebec: "If you live in Quebec",
  region: "Numbers for",
  place: "Where you live",
  regions: {
    canada: "Canada",
    unitedStates: "United States",
    unitedKingdom: "United Kingdom",
    australia: "Australia",
    newZealand: "New Zealand",
    elsewhere: "Somewhere else",
  } satisfies Record<Region, string>,
  textTo: (number: string) => `Or text ${number}.`,
  copy: "Copy the number",
  copyName: (name: string) => `Copy the number of ${name}`,
};

export const call = {
  lead: "You do not need to have everything ready. You do not need to be sure.",
  wait: "Holdfast will wait. Nothing in it changes while you are away.",
  sayTitle: "If you are the adult: what you can say",
  doTitle: "If you are the adult: until help is there",
  adultHere: "If an adult is with you: what they can say and do",
  aloneTitle: "If you are young and alone right now",
  goOn: "Safe for now. Go on",
};
