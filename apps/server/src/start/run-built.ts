import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { mayBeDemo } from "../addresses.ts";
import type { Env } from "../env.ts";
import type * as main from "../main.ts";
import type { StorefrontDoor } from "../mount/draw-page.ts";
import { keptSecret } from "./kept-secret.ts";

export interface Place {
  /** Where the builds are. */
  checkout: string;
  dataDir: string;
  databaseUrl: string;
}

/** Runs the shop as it was built below `checkout`, in this process. */
export async function runBuilt(
  env: Env,
  { checkout, dataDir, databaseUrl }: Place,
  say: (message: string) => void,
): Promise<main.Running> {
  const importBuilt = <Module>(path: string): Promise<Module> => import(pathToFileURL(join(checkout, path)).href);
  const [{ boot, welcome }, door] = await Promise.all([
    importBuilt<typeof main>("apps/server/dist/main.js"),
    importBuilt<StorefrontDoor>("apps/storefront/build/server/index.js"),
  ]);
  const running = await boot({
    env,
    databaseUrl,
    dataDir,
    demo: mayBeDemo(env),
    secret: env.SECRET ?? (await keptSecret(dataDir)),
    onProgress: say,
    pages: {
      storefront: { assets: join(checkout, "apps/storefront/build/client"), door: () => door },
      admin: join(checkout, "apps/admin/build/client"),
    },
  });
  say(welcome(running.url, env, await running.shop.signIns()));
  return running;
}
