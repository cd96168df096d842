import { defineConfig } from "vitest/config";
import { PlainLineReporter } from "./tooling/testing/src/plain-line-reporter.ts";

export default defineConfig({
  test: {
    reporters: ["default", new PlainLineReporter()],
    projects: [
      {
        test: {
          name: "house",
          include: ["packages/*/src/**/*.test.ts", "apps/*/{src,app}/**/*.test.{ts,tsx}", "tooling/*/src/**/*.test.ts"],
          globalSetup: [
            "tooling/testing/src/postgres.ts",
            "tooling/testing/src/mongo.ts",
            "tooling/testing/src/redis.ts",
          ],
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        test: {
          name: "faults",
          include: ["tooling/faults/src/**/*.fault.ts"],
          globalSetup: [
            "tooling/testing/src/postgres.ts",
            "tooling/testing/src/mongo.ts",
            "tooling/testing/src/redis.ts",
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["tooling/journeys/src/**/*.journey.ts"],
          globalSetup: ["tooling/journeys/src/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
