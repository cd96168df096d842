import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Where a restore keeps pictures until the database has theirs; in the media folder itself, which may be a disk of its own. */
export const STAGE = ".restoring-";

/** Every file below `folder`, by its path there with `/`, in order; none where there is no such folder. Links are not followed. */
export async function* listFiles(folder: string, below = ""): AsyncGenerator<{ path: string; name: string }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    if ((error as { code?: string }).code === "ENOENT") return [];
    throw error;
  });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(STAGE)) continue;
    if (entry.isDirectory()) yield* listFiles(path, `${below}${entry.name}/`);
    else if (entry.isFile()) yield { path, name: `${below}${entry.name}` };
  }
}
