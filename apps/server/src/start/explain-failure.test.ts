import { expect, test } from "vitest";
import { readEnv } from "../env.ts";
import { checkPort } from "./check-port.ts";
import { explainFailure } from "./explain-failure.ts";

test("a HOST that is no name of anything is not taken for a database that stopped", async () => {
  const env = readEnv({ HOST: "no-such-host.invalid" });
  const failure = await checkPort(env.HOST, env.PORT).catch((error) => error);
  expect(explainFailure(failure, env, ".")).toBe(
    "no-such-host.invalid is no address of this machine: set HOST to another.",
  );
});
