import { randomInt } from "node:crypto";
import { createClient } from "@redis/client";

export interface FreshRedis {
  /** With the number of a database that nobody else uses. */
  url: string;
  client: ReturnType<typeof createClient>;
  /** Empties the database and closes the client. */
  drop(): Promise<void>;
}

const CLAIM = "claimed-by-a-test";

/** An empty database of its own on the Redis server of the run (`neededServer("redis")`). */
export async function freshRedis(serverUrl: string): Promise<FreshRedis> {
  for (;;) {
    const client: FreshRedis["client"] = createClient({ url: serverUrl });
    await client.connect();
    const { databases = "16" } = await client.configGet("databases");
    const number = randomInt(1, Number(databases));
    await client.select(number);
    if (!(await client.set(CLAIM, "1", { condition: "NX", expiration: { type: "EX", value: 600 } }))) {
      client.destroy();
      continue;
    }
    const url = new URL(serverUrl);
    url.pathname = `/${number}`;
    return {
      url: url.href,
      client,
      async drop() {
        await client.flushDb();
        client.destroy();
      },
    };
  }
}
