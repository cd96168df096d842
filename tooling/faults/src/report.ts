import { appendFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isFull } from "./size.ts";

/** What every run measured, a JSON object a line; git ignores it. */
const path = fileURLToPath(new URL("../figures.jsonl", import.meta.url));

/** Prints a fault's figures as one line, and keeps them. */
export function report(fault: string, figures: Record<string, number | string>): void {
  const words = Object.entries(figures).map(([name, figure]) => `${name.replaceAll("_", " ")} ${figure}`);
  process.stdout.write(`\n${fault}${isFull ? "" : " (short)"}: ${words.join(", ")}\n`);
  appendFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), full: isFull, fault, ...figures })}\n`);
}
