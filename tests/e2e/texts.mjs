// Answers with the window's own texts: a line `["en","adding.add",27]` gets a line with that text, so that a story
// names texts by their key and a better wording breaks none of them.
//
// The language `tu` is the French of a young person who is here alone.
//
// node texts.mjs BUNDLE    BUNDLE is ui/src/lib/messages/messages.ts, made one file by rolldown
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { messages, young } = await import(pathToFileURL(process.argv[2]));
for await (const line of createInterface({ input: process.stdin })) {
  const [language, key, ...values] = JSON.parse(line);
  const found = key.split(".").reduce((part, name) => part?.[name], language === "tu" ? young : messages[language]);
  console.log(JSON.stringify((typeof found === "function" ? found(...values) : found) ?? null));
}
