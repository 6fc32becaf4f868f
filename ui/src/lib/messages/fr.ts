// Every text in French (Canada), a file for each screen. A hard space before : and inside guillemets, none before ? ! ;
// (as the Office québécois writes).
import { adding } from "./fr/adding";
import { boxes } from "./fr/boxes";
import { check } from "./fr/check";
import { codes } from "./fr/codes";
import { details, uncover } from "./fr/details";
import { downloads } from "./fr/downloads";
import { drawings } from "./fr/drawings";
import { copies } from "./fr/copies";
import { damaged, exhibits, flags, kinds, kindsMany, states } from "./fr/exhibits";
import { call, numbers, safety } from "./fr/first";
import { app, error, hidden, progress, rail } from "./fr/frame";
import { guide } from "./fr/guide";
import { handOver } from "./fr/handOver";
import { missing, order } from "./fr/missing";
import { people, timeline } from "./fr/people";
import { formats, limits, reading } from "./fr/reading";
import { practice } from "./fr/practice";
import { present } from "./fr/present";
import { records } from "./fr/records";
import { settings } from "./fr/settings";
import { cloud, start } from "./fr/start";
import type { Messages } from "./messages";

export const fr: Messages = {
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
