// A row of a conversation of which nothing is known but what a test says.
import type { RowView } from "../lib/generated/view";

export const rowOf = (change: Partial<RowView>): RowView => ({
  no: 0,
  thread: 0,
  place: 0,
  author: null,
  authorNames: null,
  isOwner: null,
  time: null,
  kind: "other",
  text: null,
  isCut: false,
  hits: [],
  rawText: null,
  flags: [],
  media: [],
  reactions: [],
  extra: [],
  foundIn: null,
  mark: null,
  ...change,
});
