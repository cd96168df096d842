import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { startThrowawayRedis } from "./start-throwaway-redis.ts";

/** Sends one command line and answers the first reply. */
async function say(port: number, command: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(`${command}\r\n`);
  const [reply] = await once(socket, "data");
  socket.destroy();
  return String(reply).trim();
}

const isHere = spawnSync("redis-server", ["--version"]).status === 0;

// `neededServer` of @dewy/db says why and fails where CI lacks it.
describe.skipIf(!isHere)("a throwaway Redis", () => {
  test("remembers over a crash only what was saved, and nothing without `persist`", async () => {
    const first = await startThrowawayRedis({ persist: true });
    const { port, dir } = first;
    expect(await say(port, "SET a 1")).toBe("+OK");
    await first.save();
    expect(await say(port, "DEL a")).toBe(":1");
    await first.kill();
    const second = await startThrowawayRedis({ persist: true, port, dir });
    expect(await say(port, "EXISTS a")).toBe(":1");
    await second.kill();
    const third = await startThrowawayRedis({ port, dir });
    expect(await say(port, "EXISTS a")).toBe(":0");
    await third.stop();
    expect(existsSync(dir)).toBe(false);
    await expect(say(port, "PING")).rejects.toThrow("ECONNREFUSED");
  });
});
