import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "house",
          include: ["packages/*/src/**/*.test.ts", "apps/*/{src,app}/**/*.test.{ts,tsx}", "tooling/*/src/**/*.test.ts"],
          globalSetup: ["tooling/testing/src/postgres.ts"],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
