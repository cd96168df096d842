/**
 * For tests: the address of a server that the run may lack (`mongodb`, `redis`). Where it is missing, the suite that needs it is to
 * be skipped: `undefined`, and a line says why. With `CI=true` that is a failure, thrown here.
 *
 *     const mongodb = neededServer("mongodb");
 *     describe.skipIf(!mongodb)("…", () => { … });
 */
export function neededServer(name: "mongodb" | "redis"): string | undefined {
  // biome-ignore-start lint/style/noProcessEnv: vitest's global setup hands values to its workers this way only.
  const url = process.env[`DEWY_TEST_${name.toUpperCase()}`];
  const why = process.env[`DEWY_TEST_${name.toUpperCase()}_MISSING`];
  const isCi = process.env.CI === "true";
  // biome-ignore-end lint/style/noProcessEnv: as above.
  if (url) return url;
  const reason = why ?? `No ${name} server: run the tests with \`npm test\` or \`npx vitest run\`.`;
  if (isCi) throw new Error(reason);
  process.stderr.write(`skipped: ${reason}\n`);
  return undefined;
}
