import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { BootOptions } from "./main.ts";
import type { StorefrontDoor } from "./mount/draw-page.ts";
import { build } from "./start/build.ts";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));

/** For tests: the pages as they are built, built now if they are not. */
export async function builtPages(): Promise<BootOptions["pages"]> {
  await build(checkout, new AbortController().signal);
  const path = join(checkout, "apps/storefront/build/server/index.js");
  const door = (await import(pathToFileURL(path).href)) as StorefrontDoor;
  return {
    storefront: { assets: join(checkout, "apps/storefront/build/client"), door: () => door },
    admin: join(checkout, "apps/admin/build/client"),
  };
}
