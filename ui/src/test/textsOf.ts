// Every text of a record of texts, for the tests that read them all.

/** Functions are called with small and with large numbers. */
export function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsOf(one, `${path}[${index}]`));
  if (typeof value === "function") {
    const call = value as (...given: unknown[]) => unknown;
    return [0, 1, 2, 1234].flatMap((count) => textsOf(call(count, count, count, count), `${path}(${count})`));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => textsOf(one, path === "" ? key : `${path}.${key}`));
  }
  return [];
}
