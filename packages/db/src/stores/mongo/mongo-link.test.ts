import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { neededServer } from "../../needed-server.ts";
import { openMongoLink } from "./mongo-link.ts";
import { freshMongoUrl } from "./testing.ts";

const mongodb = neededServer("mongodb");

describe.skipIf(!mongodb)("with MongoDB", () => {
  const given = async () => {
    const told: string[] = [];
    const link = openMongoLink({
      url: freshMongoUrl(mongodb ?? ""),
      patienceMs: 2_000,
      onDown: (reason) => told.push(reason),
    });
    onTestFinished(() => link.close());
    await link.settled();
    expect(link.isUp()).toBe(true);
    return { link, told };
  };

  test("a command that the server refuses is an error, no outage", async () => {
    const { link, told } = await given();
    await expect(link.run((db) => db.command({ nonsense: 1 }))).rejects.toThrow();
    expect(link.isUp()).toBe(true);
    expect(told).toEqual([]);
  });

  test("what takes long is waited for as long as it says; what says nothing is an outage", async () => {
    const { link } = await given();
    expect(await link.run(() => sleep(2_300, "counted"), { patienceMs: 20_000 })).toBe("counted");
    expect(link.isUp()).toBe(true);
    await expect(link.run(() => sleep(2_300))).rejects.toThrow("no answer in time");
    expect(link.isUp()).toBe(false);
  });
});
