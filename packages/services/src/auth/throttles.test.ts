import { openRedisLink } from "@dewy/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshRedis, freshRedis, neededServer } from "../testing.ts";
import { memoryThrottles, redisThrottles, takePoint, throttleLimits } from "./throttles.ts";

const server = neededServer("redis");
const refused = { reason: "too_many_attempts", details: { retry_after: expect.any(Number) } };
const { points } = throttleLimits.currentPassword;

test("each limit has its own points", async () => {
  const { currentPassword, linkByAddress } = memoryThrottles();
  for (let n = 0; n < points; n++) await takePoint(currentPassword, "a");
  await expect(takePoint(currentPassword, "a")).rejects.toMatchObject(refused);
  await takePoint(currentPassword, "b");
  await takePoint(linkByAddress, "a");
});

describe.skipIf(!server)("with Redis", () => {
  let redis: FreshRedis;
  const links: ReturnType<typeof openRedisLink>[] = [];
  beforeAll(async () => {
    redis = await freshRedis(server ?? "");
  });
  afterAll(async () => {
    for (const link of links) await link.close();
    await redis.drop();
  });
  const openProcess = async () => {
    const link = openRedisLink({ url: redis.url });
    links.push(link);
    await link.settled();
    return { link, throttles: redisThrottles(link) };
  };

  test("processes share the points, give them back and forget them", async () => {
    const { throttles: here } = await openProcess();
    const { throttles: there } = await openProcess();
    const both = [here.currentPassword, there.currentPassword];
    await Promise.all(
      Array.from({ length: points }, (_, n) => takePoint(both[n % 2] as typeof here.currentPassword, "c")),
    );
    for (const limiter of both) await expect(takePoint(limiter, "c")).rejects.toMatchObject(refused);
    await here.currentPassword.reward("c", 3);
    await takePoint(there.currentPassword, "c");
    await expect(takePoint(there.currentPassword, "c")).rejects.toMatchObject(refused);
    await there.currentPassword.delete("c");
    for (let n = 0; n < points; n++) await takePoint(here.currentPassword, "c");
    expect(await redis.client.keys("*currentPassword*")).toEqual(["limit:currentPassword:c"]);
    expect(await redis.client.ttl("limit:currentPassword:c")).toBeGreaterThan(0);
  });

  test("without Redis each process still counts", async () => {
    const { link, throttles } = await openProcess();
    await link.close();
    for (let n = 0; n < points; n++) await takePoint(throttles.currentPassword, "d");
    await expect(takePoint(throttles.currentPassword, "d")).rejects.toMatchObject(refused);
    await throttles.currentPassword.reward("d", 2);
    await throttles.currentPassword.delete("d");
    await takePoint(throttles.currentPassword, "d");
  });
});
