import { EmbeddedError, startThrowawayRedis } from "@dewy/embedded";

/** Enough that each test file has one of its own. */
const DATABASES = 1_000;

/** One Redis server for the whole run: that of `REDIS_URL`, or one of its own. Where there is none, tests learn why. */
export default async function setup(): Promise<() => Promise<void>> {
  const running = process.env.REDIS_URL;
  if (running) {
    process.env.DEWY_TEST_REDIS = running;
    return async () => {};
  }
  try {
    const server = await startThrowawayRedis({ databases: DATABASES });
    process.env.DEWY_TEST_REDIS = server.url;
    return () => server.stop();
  } catch (error) {
    if (!(error instanceof EmbeddedError)) throw error;
    process.env.DEWY_TEST_REDIS_MISSING = error.message;
    return async () => {};
  }
}
