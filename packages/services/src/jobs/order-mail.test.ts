import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { placeOrder } from "../orders/place-order.ts";
import {
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenGuest,
  givenProduct,
  makeDeps,
  orderRequest,
} from "../testing.ts";
import { startWorker } from "./worker.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test("an order's confirmation is mailed by the worker", async () => {
  const mailDir = await mkdtemp(join(tmpdir(), "dewy-mail-"));
  const deps = makeDeps(fresh, { config: { ...makeDeps(fresh).config, mailDir } });
  const ctx = await fillCart({ ...deps, actor: givenGuest() }, { [await givenProduct(fresh.db)]: 1 });
  await placeOrder(ctx, orderRequest());
  const worker = startWorker(deps, { databaseUrl: fresh.url });
  await vi.waitFor(async () => expect(await readdir(mailDir)).toHaveLength(1), 15_000);
  await worker.stop();
});
