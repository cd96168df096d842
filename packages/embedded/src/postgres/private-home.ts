import { createHash } from "node:crypto";
import { chmod, mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";

/** Where root keeps what a server's own user must reach while the checkout itself is private. */
export const privateBase = "/var/lib/dewy";

/** The directory under /var/lib/dewy of the checkout at `root`, the same at every start. */
export async function privatePath(root: string): Promise<string> {
  const id = createHash("sha256")
    .update(await realpath(root))
    .digest("hex")
    .slice(0, 12);
  return join(privateBase, id);
}

/** Makes that directory. */
export async function privateHome(root: string): Promise<string> {
  const home = await privatePath(root);
  await makeOpenDirectory(home);
  return home;
}

/** mkdir -p whose new directories others may pass through, whatever the umask. */
export async function makeOpenDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  for (let made = path; first && made.startsWith(first); made = join(made, "..")) await chmod(made, 0o755);
}
