import { randomBytes } from "node:crypto";
import { createAdmin, openShop } from "@dewy/services";
import { pino } from "pino";
import type { Random } from "../generate/random.ts";
import type { BenchShop, Machine } from "../machine/machine.ts";
import type { Side, Work } from "../work.ts";
import { shopSide } from "./shop-side.ts";

const SORTS = ["newest", "oldest", "total_desc", "total_asc"];
const STATUSES = ["pending", "confirmed", "processing", "shipped", "delivered", "cancelled", "refunded"];
const FEW_PAGES = 84;
/** The shop counts orders no further. */
const COUNTED = 1_000;

interface Filter {
  input: Record<string, string>;
  total: number;
}

/** What staff narrow their list to, with how many orders that leaves, counted without the shop. */
async function readFilters({ database }: BenchShop): Promise<Filter[]> {
  const count = async (input: Filter["input"], where: string) => {
    const [row] = await database.rows<{ total: number }>(
      `select count(*)::integer as total from orders where ${where}`,
    );
    return { input, total: row?.total ?? 0 };
  };
  const between = (from: string, to: string) =>
    `created_at >= '${from} 00:00 Asia/Phnom_Penh' and created_at < '${to} 00:00 Asia/Phnom_Penh'::timestamptz + interval '1 day'`;
  const day = (ago: number) => new Date(Date.now() - 86_400_000 * ago).toISOString().slice(0, 10);
  const filters: Filter[] = [await count({}, "true")];
  for (const status of STATUSES) filters.push(await count({ status }, `status = '${status}'`));
  for (const payment_status of ["paid", "pending"]) {
    filters.push(await count({ payment_status }, `payment_status = '${payment_status}'`));
  }
  for (const ago of [30, 200, 400, 800]) {
    const [from, to] = [day(ago), day(ago - 30)];
    filters.push(await count({ from, to }, between(from, to)));
    filters.push(await count({ from, to, status: "delivered" }, `status = 'delivered' and ${between(from, to)}`));
  }
  return filters.filter(({ total }) => total > 0);
}

/** Makes a member of staff and answers the cookie of their session. */
async function signIn({ url, databaseUrl }: BenchShop): Promise<string> {
  const log = pino({ level: "error" });
  const config = { publicUrl: url, secret: "", demo: false, mediaDir: "", mailDir: "" };
  const shop = openShop({ databaseUrl, log, config, poolSize: 1 });
  const account = { email: "bench@example.com", password: randomBytes(12).toString("hex") };
  await createAdmin({ ...shop.deps, actor: { kind: "system", name: "bench" } }, { ...account, role: "admin" });
  await shop.close();
  const response = await fetch(`${url}/api/admin/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(account),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (!response.ok || !cookie) throw new Error(`no staff session: ${response.status} ${await response.text()}`);
  return cookie;
}

async function side(machine: Machine, shop: BenchShop): Promise<Side> {
  const [filters, cookie] = [await readFilters(shop), await signIn(shop)];
  return shopSide(machine, shop, (random: Random) => {
    const { input: filter, total } = random.pick(filters);
    const page = 1 + random.below(Math.min(FEW_PAGES, Math.ceil(total / 24)));
    const input = JSON.stringify({ ...filter, page, sort: random.pick(SORTS) });
    return {
      path: `/trpc/admin.orders.list?input=${encodeURIComponent(input)}`,
      headers: { cookie },
      expect: [
        `}],"page":${page},"page_size":24,"total":${Math.min(total, COUNTED)},"more_than_total":${total > COUNTED}}`,
      ],
    };
  });
}

export const adminOrders: Work[] = [
  {
    name: "orders.1m",
    about: "admin orders list, 1,000,000 orders, random page of the first 84, filter and sort",
    against: "10,000 orders",
    ratio: "p50",
    bar: 1.5,
    aim: 1.2,
    async prepare(machine) {
      const [ours, other] = [await machine.shop("orders"), await machine.shop("small")];
      return { ours: await side(machine, ours), other: await side(machine, other) };
    },
  },
];
