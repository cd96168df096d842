import type { Arguments } from "./arguments.ts";
import { type Machine, openMachine } from "./machine/machine.ts";
import { whyNotPinned } from "./machine/pinned.ts";
import type { Row } from "./report/row.ts";
import { runFigure, runWork } from "./run-work.ts";
import { endFigures, startFigures } from "./works/figures.ts";
import { works } from "./works/index.ts";

export interface BenchOptions extends Omit<Arguments, "profile"> {
  sizes: Machine["sizes"];
  profileDir?: string | undefined;
  say: (message: string) => void;
}

export const realSizes: Machine["sizes"] = {
  small: { products: 2_000, orders: 10_000 },
  large: { products: 100_000, orders: 0 },
  orders: { products: 2_000, orders: 1_000_000 },
};

/** Runs what is named, or everything, and answers a row for each. */
export async function runBench({ names, say, ...options }: BenchOptions): Promise<Row[]> {
  const isAsked = ({ name }: { name: string }) => names.length === 0 || names.some((start) => name.startsWith(start));
  const all = [...startFigures, ...works, ...endFigures];
  if (!all.some(isAsked)) {
    throw new Error(`Nothing is called ${names.join(" or ")}: ${all.map(({ name }) => name).join(", ")}.`);
  }
  if (whyNotPinned) say(`Not pinned: ${whyNotPinned}.`);
  const machine = await openMachine({ ...options, dataDir: options.data, say });
  const rows: Row[] = [];
  try {
    for (const work of startFigures.filter(isAsked)) rows.push(await runFigure(work, machine));
    for (const work of works.filter(isAsked)) rows.push(await runWork(work, machine, { ...options, say }));
    for (const work of endFigures.filter(isAsked)) rows.push(await runFigure(work, machine));
  } finally {
    await machine.close();
  }
  for (const { name, errors } of rows) for (const error of errors) say(`${name}: ${error}`);
  return rows;
}
