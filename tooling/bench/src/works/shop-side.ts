import { type Random, seeded } from "../generate/random.ts";
import type { Asked } from "../load/job.ts";
import { type BenchShop, CONNECTIONS, type Machine } from "../machine/machine.ts";
import type { Side } from "../work.ts";
import { lanesOf } from "./asking.ts";

/** Faster than anything here answers over one connection: a lane that is shorter begins again, and would ask what it asked before. */
const PER_LANE_AND_SECOND = 160;

/** The shop under load: each connection asks what `ask` makes up. */
export const shopSide = (machine: Machine, shop: BenchShop, ask: (random: Random) => Asked): Side => ({
  pid: shop.pid,
  async ready({ seconds, seed }) {
    const random = seeded(seed);
    const lanes = lanesOf(CONNECTIONS, Math.ceil(seconds * PER_LANE_AND_SECOND), () => ask(random));
    return () => machine.load({ url: shop.url, seconds, lanes });
  },
});

/** The same, of a few requests that are all asked once before the first round. */
export async function keptSide(machine: Machine, shop: BenchShop, requests: Asked[]): Promise<Side> {
  for (const { path, headers = {} } of requests) await (await fetch(shop.url + path, { headers })).arrayBuffer();
  return shopSide(machine, shop, (random) => random.pick(requests));
}
