import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const DRAIN_WITHIN_MS = 10_000;
// A client that keeps its connection busy asks again within this time, and is then told to close it.
const KEPT_OPEN_MS = 500;
const CHECK_EVERY_MS = 5_000;

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
    if (stopping) response.setHeader("connection", "close");
    handler(request, response);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  // Longer than proxies keep theirs, so that it is they who close.
  server.keepAliveTimeout = 65_000;
  server.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    server,
    async drain() {
      stopping = true;
      const closed = once(server, "close");
      // Not HTTP's own close, which ends idle connections at once: a request that is on its way there would be lost.
      NetServer.prototype.close.call(server);
      const start = Date.now();
      const isClosed = closed.then(() => true);
      while (!(await Promise.race([isClosed, sleep(50, false)]))) {
        if (Date.now() > start + DRAIN_WITHIN_MS) server.closeAllConnections();
        else if (Date.now() > start + KEPT_OPEN_MS) server.closeIdleConnections();
      }
    },
  };
}
