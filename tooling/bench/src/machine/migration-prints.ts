import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkout } from "./pinned.ts";

const folder = join(checkout, "packages/db/src/migrations");

/** Each migration as it is written now: `001-users.ts:5f2a…`. */
export async function migrationPrints(): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d/.test(name)).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file));
      return `${file}:${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
    }),
  );
}
