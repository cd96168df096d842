import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readTar, tarEnd, tarFile } from "./tar.ts";

const long = `media/${"ក".repeat(60)}.jpg`;
const files: [name: string, content: string][] = [
  ["backup.json", "{}"],
  ["tables/orders/000001.copy", "x".repeat(512)],
  [long, "picture"],
  ["media/empty.svg", ""],
  ["media/ผิว.svg", "<svg/>"],
];

async function archive(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const [name, content] of files) for await (const part of tarFile(name, Buffer.from(content))) parts.push(part);
  return Buffer.concat([...parts, tarEnd()]);
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("any tar program unpacks what is written", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dewy-tar-"));
  await writeFile(join(folder, "it.tar"), await archive());
  await promisify(execFile)("tar", ["-xf", "it.tar"], { cwd: folder });
  for (const [name, content] of files) expect(await readFile(join(folder, name), "utf8")).toBe(content);
  expect((await readdir(join(folder, "media"))).length).toBe(3);
});

test.each([1, 7, 512, 100_000])("what was written is read, however it arrives: in pieces of %i", async (size) => {
  const read: [string, string][] = [];
  for await (const { name, content } of readTar(inPieces(await archive(), size))) {
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(part);
    read.push([name, Buffer.concat(parts).toString()]);
  }
  expect(read).toEqual(files);
});

test("what is not asked for is passed over", async () => {
  const names: string[] = [];
  for await (const { name } of readTar(inPieces(await archive(), 100))) names.push(name);
  expect(names).toEqual(files.map(([name]) => name));
});

test.each([100, 700, 1_400, 2_000])("an archive cut off after %i bytes is refused", async (length) => {
  const reading = async () => {
    for await (const _ of readTar(inPieces((await archive()).subarray(0, length), 64)));
  };
  await expect(reading()).rejects.toMatchObject({ name: "TarError" });
});
