import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { startThrowawayMongo } from "./start-throwaway-mongo.ts";

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const answer = await once(socket, "connect").then(
    () => true,
    () => false,
  );
  socket.destroy();
  return answer;
}

// The run's own server tells whether there is one to be had, and, where there is none, says so.
// biome-ignore lint/style/noProcessEnv: vitest's global setup hands values to its workers this way only.
const missing = process.env.DEWY_TEST_MONGODB_MISSING !== undefined && process.env.CI !== "true";

test.skipIf(missing)("a server that was stopped starts again on its port", async () => {
  const first = await startThrowawayMongo();
  expect(await isListening(first.port)).toBe(true);
  await first.stop();
  expect(await isListening(first.port)).toBe(false);
  const second = await startThrowawayMongo({ port: first.port });
  onTestFinished(() => second.stop());
  expect(second.url).toBe(first.url);
  expect(await isListening(first.port)).toBe(true);
});
