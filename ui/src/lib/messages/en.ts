// Every text in English, a file for each screen. `Messages` (messages.ts) is this record's type.
import { adding } from "./en/adding";
import { boxes } from "./en/boxes";
import { check } from "./en/check";
import { codes } from "./en/codes";
import { details, uncover } from "./en/details";
import { downloads } from "./en/downloads";
import { drawings } from "./en/drawings";
import { copies } from "./en/copies";
import { damaged, exhibits, flags, kinds, kindsMany, states } from "./en/exhibits";
import { call, numbers, safety } from "./en/first";
import { app, error, hidden, progress, rail } from "./en/frame";
import { guide } from "./en/guide";
import { handOver } from "./en/handOver";
import { missing, order } from "./en/missing";
import { people, timeline } from "./en/people";
import { formats, limits, reading } from "./en/reading";
import { practice } from "./en/practice";
import { present } from "./en/present";
import { records } from "./en/records";
import { settings } from "./en/settings";
import { cloud, start } from "./en/start";

export const en = {
  codes,
  app,
  rail,
  hidden,
  safety,
  numbers,
  call,
  start,
  cloud,
  error,
  kinds,
  kindsMany,
  states,
  damaged,
  flags,
  exhibits,
  details,
  uncover,
  boxes,
  downloads,
  adding,
  progress,
  guide,
  drawings,
  missing,
  order,
  handOver,
  check,
  formats,
  limits,
  reading,
  people,
  records,
  timeline,
  settings,
  practice,
  present,
  copies,
};
