// Words and the marks around them are texts of both languages. In the markup they would be the same in both: without
// the hard space that French has before a colon, or not French at all.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "svelte/compiler";
import { expect, test } from "vitest";

const SOURCES = path.resolve(import.meta.dirname, "../..");
/** Names that are the same in every language. */
const NAMES = new Set(["Holdfast", "(HTML)"]);

interface Node {
  type: string;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** What a person would read of a piece of markup: its text, and the strings among its expressions. */
function read(node: Node, isShown: boolean): string[] {
  if (["Attribute", "StyleSheet", "Script", "Comment", "Spread"].includes(node.type) || node.type.endsWith("Directive"))
    return [];
  if (node.type === "Text") return [String(node["data"])];
  if (node.type === "Literal") return isShown && typeof node["value"] === "string" ? [node["value"]] : [];
  if (node.type === "TemplateElement") return isShown ? [(node["value"] as { cooked: string }).cooked] : [];
  // What is compared is not shown.
  if (node.type === "BinaryExpression") return [];
  if (node.type === "MemberExpression" || node.type === "CallExpression") return [];
  const doesShow = isShown || node.type === "ExpressionTag";
  return Object.entries(node)
    .filter(([key]) => key !== "metadata" && key !== "test" && key !== "key")
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode)
    .flatMap((child) => read(child, doesShow));
}

const isWord = (text: string): boolean => /[\p{L}:?!;«»“”]/u.test(text) && !NAMES.has(text.trim());

function found(source: string): string[] {
  return read(parse(source, { modern: true }).fragment as unknown as Node, false).filter(isWord);
}

test("no component has words, or marks that French sets otherwise, in its markup", () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".svelte"));
  expect(files.length).toBeGreaterThan(60);
  const all = files.flatMap((file) =>
    found(readFileSync(path.join(SOURCES, file), "utf8")).map((text) => `${file} ${text.trim()}`),
  );
  expect(all).toEqual([]);
});

test("what would be wrong is found", () => {
  expect(found("<p>{name}: {value}</p>")).toEqual([": "]);
  expect(found("<p>{`${name}: ${value}`}</p>")).toEqual([": "]);
  expect(found("<p class='a:b'>Hello</p>")).toEqual(["Hello"]);
  expect(found("<p>{a === 'x:y' ? text.b : ' · '}{text['why?']}</p>")).toEqual([]);
});
