import { seeded } from "../generate/random.ts";
import type { Asked } from "../load/job.ts";
import { CONNECTIONS } from "../machine/machine.ts";
import type { Side, Work } from "../work.ts";

const GUESTS_EACH = 40;
const KINDS_EACH = 4;

export const carts: Work[] = [
  {
    name: "cart.add",
    about: "add to own cart, of up to 4 lines",
    against: "limit.http",
    ratio: "rate",
    bar: 0.1,
    aim: 0.12,
    async prepare(machine) {
      const shop = await machine.shop("small");
      const products = await shop.database.wellStocked();
      const ready: Side["ready"] = async ({ seconds, seed }) => {
        const random = seeded(seed);
        // New ones each round, so that no cart outgrows what a line may hold; a guest keeps to one connection.
        const lanes = await Promise.all(
          Array.from({ length: CONNECTIONS }, async () => {
            const guests: Asked[][] = [];
            for (let guest = 0; guest < GUESTS_EACH; guest++) {
              const wanted = random.some(products, KINDS_EACH);
              const cookie = await newGuest(shop.url, wanted[0] ?? 0);
              guests.push(wanted.map((product_id) => adding(product_id, cookie)));
            }
            return Array.from({ length: KINDS_EACH }, (_, at) => guests.flatMap((asked) => asked[at] ?? [])).flat();
          }),
        );
        return () => machine.load({ url: shop.url, seconds, lanes });
      };
      return { ours: { pid: shop.pid, ready }, other: await machine.limitHttp() };
    },
  },
];

const JSON_BODY = { "content-type": "application/json" };

const adding = (product_id: number, cookie: string): Asked => ({
  method: "POST",
  path: "/trpc/cart.add",
  headers: { ...JSON_BODY, cookie },
  body: JSON.stringify({ product_id, quantity: 1 }),
  expect: [`"product_id":${product_id},`],
});

/** Somebody who has put a first product into a new cart: their cookie. */
async function newGuest(url: string, product_id: number): Promise<string> {
  const response = await fetch(`${url}/api/cart/add`, {
    method: "POST",
    headers: JSON_BODY,
    body: JSON.stringify({ product_id, quantity: 1 }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (!response.ok || !cookie) throw new Error(`no new guest: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
  return cookie;
}
