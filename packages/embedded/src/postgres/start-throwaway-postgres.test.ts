import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { startThrowawayPostgres } from "./start-throwaway-postgres.ts";
import { query } from "./test-place.ts";

test("a throwaway server goes with its directory, and so does one whose run was killed", async () => {
  const module = JSON.stringify(new URL("./start-throwaway-postgres.ts", import.meta.url));
  const script = `
    const { startThrowawayPostgres } = await import(${module});
    const { url, dataDir } = await startThrowawayPostgres();
    console.log(JSON.stringify({ url, dataDir }));
    process.kill(process.pid, "SIGKILL");`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  const killed: { url: string; dataDir: string } = JSON.parse(stdout);
  expect(await query(killed.url, "select current_setting('fsync') as fsync")).toEqual([{ fsync: "off" }]);

  const server = await startThrowawayPostgres();
  expect(existsSync(dirname(killed.dataDir))).toBe(false);
  await expect(query(killed.url, "select 1")).rejects.toThrow();
  await server.stop();
  expect(existsSync(dirname(server.dataDir))).toBe(false);
});
