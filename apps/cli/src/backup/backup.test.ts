import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  callAs,
  type FreshDatabase,
  freshDatabase,
  givenGuest,
  givenProduct,
  makeDeps,
  orderRequest,
} from "@dewy/api/testing";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { runScript } from "../testing.ts";
import { parseBackupArguments, parseRestoreArguments } from "./parse-arguments.ts";

// A cluster of its own is made, started and stopped.
vi.setConfig({ testTimeout: 60_000 });

let fresh: FreshDatabase;
let place: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  place = await mkdtemp(join(tmpdir(), "dewy-backup-"));
  // As root the embedded server runs as another user, who must enter.
  await chmod(place, 0o755);
  const guest = callAs(makeDeps(fresh), givenGuest());
  await guest.cart.add.mutate({ product_id: await givenProduct(fresh.db), quantity: 1 });
  await guest.orders.place.mutate(orderRequest());
  await mkdir(join(place, "old", "media"), { recursive: true });
  await writeFile(join(place, "old", "media", "hero.svg"), "<svg/>");
});
afterAll(async () => {
  await fresh.drop();
  await rm(place, { recursive: true, force: true });
});

test("what was backed up from one machine is a shop on another, whose books balance", async () => {
  const source = { DATABASE_URL: fresh.url, DATA_DIR: join(place, "old"), HOME: place };
  const made = await runScript("backup.ts", [], source);
  expect(made).toMatchObject({
    code: 0,
    stderr: "",
    stdout: expect.stringContaining("1 orders, 0 accounts, 1 products"),
  });
  expect(made.stdout).toContain("1 pictures");
  const [name = ""] = await readdir(join(place, "old", "backups"));
  const file = join(place, "old", "backups", name);
  expect(made.stdout).toContain(file);

  // Nothing is there but the file: the embedded database is made for it.
  const target = { DATA_DIR: join(place, "new"), HOME: place };
  const restored = await runScript("restore.ts", [file], target);
  expect(restored.stdout).toMatch(/^Restored the shop as of .*1 orders.*\n.*\nThe books balance\.\n$/);
  expect(restored.code).toBe(0);
  expect(await readFile(join(place, "new", "media", "hero.svg"), "utf8")).toBe("<svg/>");

  const again = await runScript("restore.ts", [file], target);
  expect(again).toMatchObject({ code: 1, stdout: "" });
  expect(again.stderr).toMatch(/This database holds a shop: 1 products, 0 customers, 1 orders\. With --replace/);
  const replaced = await runScript("restore.ts", [file, "--replace"], target);
  expect(replaced.stderr).toMatch(/Replacing a shop of 1 products, 0 customers and 1 orders, the last of /);
  expect(replaced.code).toBe(0);
});

test("what cannot be done is one sentence", async () => {
  const { code, stderr } = await runScript("restore.ts", [join(place, "nowhere.tar.gz")], { DATABASE_URL: fresh.url });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Reading the backup …\nThere is no file ${join(place, "nowhere.tar.gz")}.\n`,
  });
  const source = { DATABASE_URL: fresh.url, DATA_DIR: join(place, "old") };
  const nowhere = await runScript("backup.ts", [join(place, "old", "media", "hero.svg", "backup.tar.gz")], source);
  expect(nowhere.code).toBe(1);
  expect(nowhere.stderr).toMatch(/^A file cannot be read or written: .*hero\.svg.*\n$/);
  const away = await runScript("backup.ts", [], { ...source, DATABASE_URL: `${fresh.url}?host=${place}` });
  expect(away.stderr).toMatch(/^The database cannot be reached \(ENOENT\)\..*\n$/);
});

test("the command lines", () => {
  expect(parseBackupArguments([])).toEqual({ file: undefined });
  expect(parseBackupArguments(["a.tar.gz"])).toEqual({ file: "a.tar.gz" });
  expect(parseBackupArguments(["--help"]).usage).toMatch(/^npm run backup/);
  expect(() => parseBackupArguments(["a", "b"])).toThrow(/^One file at a time/);
  expect(parseRestoreArguments(["a"])).toEqual({ file: "a", replace: false });
  expect(parseRestoreArguments(["a", "--replace"])).toEqual({ file: "a", replace: true });
  expect(() => parseRestoreArguments([])).toThrow(/^Which file\? npm run restore/);
  expect(() => parseRestoreArguments(["--force", "a"])).toThrow(/^Unknown option '--force'\. npm run restore/);
});
