import { EmbeddedError, startThrowawayMongo } from "@dewy/embedded";

/** One MongoDB server for the whole run: that of `MONGODB_URL`, or one of its own. Where there is none, tests learn why. */
export default async function setup(): Promise<() => Promise<void>> {
  const running = process.env.MONGODB_URL;
  if (running) {
    process.env.DEWY_TEST_MONGODB = running;
    return async () => {};
  }
  try {
    const server = await startThrowawayMongo();
    process.env.DEWY_TEST_MONGODB = server.url;
    return () => server.stop();
  } catch (error) {
    if (!(error instanceof EmbeddedError)) throw error;
    process.env.DEWY_TEST_MONGODB_MISSING = error.message;
    return async () => {};
  }
}
