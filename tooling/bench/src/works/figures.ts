import { setTimeout as sleep } from "node:timers/promises";
import type { Machine } from "../machine/machine.ts";
import { residentOf } from "../machine/proc.ts";
import { startShop } from "../machine/shop.ts";
import { median } from "../median.ts";

/** One line of the table that is a figure of its own; lower is better. */
export interface FigureWork {
  name: string;
  about: string;
  unit: "s" | "MB";
  bar: number;
  aim: number;
  /** Undefined where this machine does not tell. */
  figure(machine: Machine): Promise<number | undefined>;
}

const STARTS = 5;
const IDLE_MS = 5_000;

/** Before anything else has run. */
export const startFigures: FigureWork[] = [
  {
    name: "start",
    about: "server start to the first 200 of /readyz, database up, built",
    unit: "s",
    bar: 1,
    aim: 0.6,
    async figure(machine) {
      const databaseUrl = await machine.clone("small");
      const times: number[] = [];
      for (let start = 0; start <= STARTS; start++) {
        const shop = await startShop({ databaseUrl });
        times.push(shop.startedIn / 1_000);
        await shop.stop();
      }
      // The first one makes the tables of the job queue.
      return median(times.slice(1));
    },
  },
  {
    name: "rss.idle",
    about: "memory of the server 5 s after its start, nothing asked",
    unit: "MB",
    bar: 150,
    aim: 110,
    async figure(machine) {
      const shop = await startShop({ databaseUrl: await machine.clone("small") });
      await sleep(IDLE_MS);
      const megabytes = await residentOf(shop.pid);
      await shop.stop();
      return megabytes;
    },
  },
];

/** After everything that was run. */
export const endFigures: FigureWork[] = [
  {
    name: "rss.after",
    about: "memory of the server that has most of it, after all works that were run",
    unit: "MB",
    bar: 250,
    aim: 200,
    async figure(machine) {
      const resident = await Promise.all((await machine.shops()).map(({ pid }) => residentOf(pid)));
      const known = resident.filter((megabytes) => megabytes !== undefined);
      return known.length === 0 ? undefined : Math.max(...known);
    },
  },
];
