import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { Db as MongoDb } from "mongodb";
import { type MongoLink, openMongoLink } from "./mongo-link.ts";

/** The address of a database of its own on the run's server. */
export function freshMongoUrl(serverUrl: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/test_${randomBytes(8).toString("hex")}`;
  return url.href;
}

export interface FreshMongo {
  /** With the database's name. */
  url: string;
  link: MongoLink;
  /** Drops the database and closes the link. */
  close(): Promise<void>;
}

/** For tests: a database of its own on the run's server, connected. */
export async function freshMongo(serverUrl: string): Promise<FreshMongo> {
  const url = freshMongoUrl(serverUrl);
  const link = openMongoLink({ url, patienceMs: 15_000 });
  await link.settled();
  return {
    url,
    link,
    async close() {
      await link.run((db: MongoDb) => db.dropDatabase());
      await link.close();
    },
  };
}

export interface Cable {
  /** The server's address, by way of the cable. */
  url: string;
  /** Connections break, and no new one is let through: as if the server were gone, but it keeps what it has. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** For tests: a way to a server that can be cut. */
export async function cable(serverUrl: string): Promise<Cable> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as { port: number }).port;
  };
  const port = await listen(0);
  const url = new URL(serverUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.href,
    async cut() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: async () => void (await listen(port)),
  };
}
