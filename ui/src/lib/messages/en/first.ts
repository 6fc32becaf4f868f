// The first screen, and whom to call, in English.
import type { Region } from "../../generated/view";
import type { NumberText } from "../../regions";

export const safety = {
  title: "First: is anyone in danger right now?",
  lead: "That means hurt, or about to be. It also means thinking about suicide.",
  lead2: "If you are not sure, call. Everything else can wait.",
  goOn: "No one is in danger. Go on",
  notSure: "Yes, or I am not sure",
  promises: [
    { title: "You did the right thing", text: "Looking for help is a good step. You are not in trouble." },
    { title: "Nothing is deleted", text: "Holdfast makes copies. What you have stays where it is." },
    { title: "Nothing is sent", text: "It works without the internet. You decide who gets what." },
  ],
};

export const numbers = {
  title: "Call now if you need to",
  region: "Numbers for",
  regions: {
    canada: "Canada",
    unitedStates: "United States",
    unitedKingdom: "United Kingdom",
    australia: "Australia",
    newZealand: "New Zealand",
    elsewhere: "Somewhere else",
  } satisfies Record<Region, string>,
  texts: {
    emergency: "Someone is hurt or in danger now.",
    suicideCa: "Thoughts of suicide. Call or text, day and night.",
    kidsCa: "Kids Help Phone, for young people. Or text 686868.",
    suicideUs: "Thoughts of suicide. Call or text.",
    lifelineAu: "Lifeline. Thoughts of suicide.",
    kidsAu: "Kids Helpline, for young people.",
  } satisfies Record<NumberText, string>,
  elsewhere: "Call your local emergency number.",
  elsewhereMore: "It is the number for police or an ambulance where you are.",
};

export const call = {
  title: "Stay together. Call now.",
  lead: "You do not need to have everything ready. You do not need to be sure.",
  wait: "Holdfast will wait. Nothing in it changes while you are away.",
  sayTitle: "What you can say",
  say: "“Someone is blackmailing my child online. I am worried about their safety right now.”",
  doTitle: "Until help is there",
  steps: [
    "Stay with the young person. You do not need the right words. Being there is enough.",
    "Say: “This is not your fault. You are not in trouble. We will get through this together.”",
    "Leave the phone and the messages as they are. They can wait.",
  ],
  goOn: "We are safe for now. Go on",
};
