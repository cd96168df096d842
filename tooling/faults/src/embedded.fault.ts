import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { report } from "./report.ts";
import { eventually, startShop } from "./shop-process.ts";
import { orderOf, shopper } from "./shopper.ts";
import { isFull } from "./size.ts";

const KILLS = 5;
const checkBooks = fileURLToPath(new URL("../../../apps/cli/src/check-books.ts", import.meta.url));

// The short form is a test of packages/embedded, which needs no demo shop for it.
test.runIf(isFull)(
  `the PostgreSQL of npm start, killed ${KILLS} times, is started again each time with what was in it`,
  async () => {
    const shop = await startShop({ RATE_LIMITS: "off" });
    onTestFinished(() => shop.stop());
    const pidFile = join(shop.dataDir, "postgres/postmaster.pid");
    let longest = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      const guest = shopper(() => shop.url);
      await guest.ask("POST", "/api/cart/add", { product_id: 1, quantity: 1 });
      const { order_number } = await guest.ask<{ order_number: string }>(
        "POST",
        "/api/orders",
        orderOf("embedded@example.com"),
      );
      const start = performance.now();
      process.kill(Number((await readFile(pidFile, "utf8")).split("\n")[0]), "SIGKILL");
      const restarts = () => shop.said.filter((line) => line === "PostgreSQL runs again").length;
      await eventually(async () => restarts() === kill, 30_000);
      await eventually(async () => (await shop.ready()).status === "ready");
      longest = Math.max(longest, performance.now() - start);
      expect(await guest.ask("GET", `/api/orders/${order_number}`)).toMatchObject({ order_number });
    }
    // It attaches to the server that was started again.
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: shop.dataDir };
    const { stdout } = await promisify(execFile)(process.execPath, [checkBooks], { env });
    expect(stdout).toBe("The books balance.\n");
    report("kill -9 of the embedded PostgreSQL", {
      kills: KILLS,
      lost: 0,
      longest_until_ready_ms: Math.round(longest),
    });
  },
  240_000,
);
