import { expect, test } from "vitest";
import { listen } from "./http-server.ts";
import { loadGate } from "./load-gate.ts";
import { refuseWhatWaits } from "./shed-load.ts";

test("who is refused when the process is full, and who is not yet", async () => {
  let time = 0;
  const gate = loadGate({ now: () => time });
  const { port, drain } = await listen(
    refuseWhatWaits(gate, (_, response) => response.end()),
    "127.0.0.1",
    0,
  );
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  const fill = (count: number) => {
    for (let one = 0; one < count; one++) gate.enter();
    time += 3_000;
  };
  const pages = ["/", "/products", "/api/products", "/trpc/products.list", "/administrators"];
  const matters = ["/th/checkout", "/api/orders", "/trpc/orders.place", "/admin/", "/assets/a.js", "/metrics"];
  const always = ["/healthz", "/readyz"];
  const statuses = async (paths: string[]) => new Set(await Promise.all(paths.map(ask)));
  fill(31);
  expect(await statuses([...pages, ...matters, ...always])).toEqual(new Set([200]));
  fill(1);
  expect(await statuses(pages)).toEqual(new Set([503]));
  expect(await statuses([...matters, ...always])).toEqual(new Set([200]));
  fill(32);
  expect(await statuses(matters)).toEqual(new Set([503]));
  expect(await statuses(always)).toEqual(new Set([200]));
  await drain();
});
