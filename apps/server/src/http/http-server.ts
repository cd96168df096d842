import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createDoor, Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const DRAIN_WITHIN_MS = 10_000;
// A client that keeps its connection busy asks again within this time, and is then told to close it.
const KEPT_OPEN_MS = 500;
const CHECK_EVERY_MS = 5_000;

/**
 * libuv takes one new connection from a listening socket in a turn of the event loop. Under load a turn lasts 20 ms: of a thousand
 * who are new the last would wait for 20 s, however fast the answers are. Linux spreads those who come over sockets that share a port.
 */
const DOORS = process.platform === "linux" ? 64 : 1;
/** Connections above which those that ask nothing go, and the others with their next answer. Each takes about 10 KB. */
const MANY = 12_000;
/** Above which nobody new is let in: each takes a file descriptor, of which a process has 20,000 or so. */
const TOO_MANY = 16_000;

export interface HttpServer {
  /** The port it listens on, also when 0 asked for any free one. */
  port: number;
  server: Server;
  /** Takes no new connections, tells who keeps one to close it with the next answer, lets running requests end (10 s at the most) and closes. */
  drain(): Promise<void>;
}

/** Listens on `host`:`port`; throws the system's error when it cannot. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<HttpServer> {
  let stopping = false;
  const server = createServer({ connectionsCheckingInterval: CHECK_EVERY_MS }, (request, response) => {
    // Whoever keeps its connection would find it gone at its next request.
    if (stopping || areMany()) response.setHeader("connection", "close");
    handler(request, response);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  // Of who reads nothing of its answer. Longer than the others: who sends half a request is told why it is left.
  server.timeout = 60_000;
  // Longer than proxies keep theirs, so that it is they who close.
  server.keepAliveTimeout = 65_000;
  const areMany = limitConnections(server);
  const free = await freePort(host, port);
  const doors: NetServer[] = [server];
  while (doors.length < DOORS) {
    doors.push(createDoor({ allowHalfOpen: true, noDelay: true }, (socket) => void server.emit("connection", socket)));
  }
  for (const door of doors) {
    door.listen({ port: free, host, ...(DOORS > 1 && { reusePort: true }) });
    await once(door, "listening");
  }
  return {
    port: free,
    server,
    async drain() {
      stopping = true;
      const closed = Promise.all(doors.map((door) => once(door, "close")));
      // Not HTTP's own close, which ends idle connections at once: a request that is on its way there would be lost.
      for (const door of doors) NetServer.prototype.close.call(door);
      const start = Date.now();
      const isClosed = closed.then(() => true);
      while (!(await Promise.race([isClosed, sleep(50, false)]))) {
        if (Date.now() > start + DRAIN_WITHIN_MS) server.closeAllConnections();
        else if (Date.now() > start + KEPT_OPEN_MS) server.closeIdleConnections();
      }
    },
  };
}

/** The port, if nobody listens on it yet: sockets that share one would share it with another shop's, each getting half of the customers. */
async function freePort(host: string, port: number): Promise<number> {
  const probe = createDoor().listen(port, host);
  await once(probe, "listening");
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}

/** Keeps connections few enough, and answers whether they are many now. */
function limitConnections(server: Server): () => boolean {
  let open = 0;
  let madeRoomAt = 0;
  server.on("connection", (socket) => {
    open += 1;
    socket.once("close", () => {
      open -= 1;
    });
    if (open > TOO_MANY) socket.destroy();
    if (open <= MANY || Date.now() - madeRoomAt < 1_000) return;
    madeRoomAt = Date.now();
    server.closeIdleConnections();
  });
  return () => open > MANY;
}
