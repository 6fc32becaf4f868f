// What an entry of a download's list says beside whom it names: by the names that the download gives, ours in words.
import type { PointWhat } from "../lib/generated/view";
import type { Messages } from "../lib/messages/messages";
import { visible } from "../lib/visible";

type Listed = Pick<Extract<PointWhat, { is: "listed" }>, "says" | "flags">;

export function sayListed(text: Messages, { says, flags }: Listed): string[] {
  const words = text.reading;
  // Which way a snap went is said in words.
  const told = says.filter(([name]) => name !== "IsSender");
  const said = told.map(([name, value]) => {
    if (name === "direction") return words.directions[value] ?? visible(value);
    return `${words.listFields[name] ?? visible(name)}${text.app.colon}${visible(value)}`;
  });
  return [...said, ...flags.map((flag) => words.rowFlags[flag])];
}
