import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { patient } from "./patient-fetch.ts";

/** A shop that is busy at the first request, and tells what it was asked. */
async function busyOnce(headers: Record<string, string>) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    asked.push(`${request.method} ${request.url} ${Buffer.concat(chunks)}`.trim());
    response.writeHead(asked.length === 1 ? 503 : 200, asked.length === 1 ? headers : {}).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const body = new URLSearchParams({ idempotency_key: "one" });

test.each([
  ["/products.data", undefined],
  ["/th/checkout.data", { method: "POST", body }],
])("%s is asked for once more when the shop says so", async (path, init) => {
  const { asked, url } = await busyOnce({ "retry-after": "1" });
  expect((await patient(fetch)(url + path, init)).status).toBe(200);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBe(asked[0]);
});

test.each([
  ["/cart.data", { method: "POST", body }, { "retry-after": "1" }],
  ["/products.data", undefined, {}],
  ["/products.data", undefined, { "retry-after": "3600" }],
])("%s %o %o is not", async (path, init, headers) => {
  const { asked, url } = await busyOnce(headers as Record<string, string>);
  expect((await patient(fetch)(url + path, init)).status).toBe(503);
  expect(asked).toHaveLength(1);
});
