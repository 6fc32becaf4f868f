// The French that says *tu*, to a young person who is here alone: only what differs from the French of a family, under the
// same names. A test finds what still says *vous*.
import { adding } from "./tu/adding";
import { boxes } from "./tu/boxes";
import { check } from "./tu/check";
import { codes } from "./tu/codes";
import { copies } from "./tu/copies";
import { details, uncover } from "./tu/details";
import { downloads } from "./tu/downloads";
import { drawings } from "./tu/drawings";
import { flags, exhibits } from "./tu/exhibits";
import { safety, numbers, call } from "./tu/first";
import { app, rail, error } from "./tu/frame";
import { guide } from "./tu/guide";
import { handOver } from "./tu/handOver";
import { missing, order } from "./tu/missing";
import { practice } from "./tu/practice";
import { present } from "./tu/present";
import { people, timeline } from "./tu/people";
import { reading } from "./tu/reading";
import { records } from "./tu/records";
import { settings } from "./tu/settings";
import { start, cloud } from "./tu/start";
import type { Messages, Tu } from "./messages";

export const tu: { readonly [Place in keyof Messages]?: Tu<Place> } = {
  adding,
  boxes,
  check,
  codes,
  copies,
  details,
  uncover,
  downloads,
  drawings,
  flags,
  exhibits,
  safety,
  numbers,
  call,
  app,
  rail,
  error,
  guide,
  handOver,
  missing,
  order,
  practice,
  present,
  reading,
  people,
  timeline,
  records,
  settings,
  start,
  cloud,
};
