import { once } from "node:events";
import { createServer } from "node:net";

/** Fails before the slow work when `host`:`port` cannot be listened on, with the system's error. */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  server.close();
  await once(server, "close");
}
