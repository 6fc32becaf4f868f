// What is shipped (`npm run build`): no fake, nothing inline, no address of anybody.
import fs from "node:fs";
import path from "node:path";

const dist = path.resolve(import.meta.dirname, "../dist");
const files = fs.readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const FORBIDDEN = [
  ["the fake backend", /IMG_4018|fakeFromAddress|Larkline/],
  ["a data: address", /url\(["']?data:|["'`]data:(image|font|text|application)/],
  ["a remote address", /["'`(]https?:\/\/(?!www\.w3\.org\/|svelte\.dev\/e\/|ipc\.localhost)/],
  ["eval", /\beval\(|new Function\(/],
];
let bad = 0;
for (const entry of files) {
  const name = path.join(entry.parentPath, entry.name);
  if (!/\.(html|js|css)$/.test(name)) continue;
  const text = fs.readFileSync(name, "utf8");
  const found = FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(
    ([what, pattern]) => `${what}: ${text.match(pattern)?.[0]}`,
  );
  if (name.endsWith(".html") && /<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/.test(text))
    found.push("something inline");
  for (const one of found) console.log(`${path.relative(dist, name)}: ${one}`);
  bad += found.length;
}
console.log(`${files.length} files shipped, ${bad} with something that should not be there`);
process.exitCode = bad === 0 ? 0 : 1;
