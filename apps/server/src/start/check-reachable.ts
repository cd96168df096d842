import { once } from "node:events";
import { connect } from "node:net";

const PATIENCE_MS = 5_000;

/** Fails before the slow work when nothing listens where `databaseUrl` points, with the system's error. */
export async function checkReachable(databaseUrl: string): Promise<void> {
  const { hostname, port, searchParams } = new URL(databaseUrl);
  // A socket in the file system, as libpq writes it.
  if (searchParams.has("host")) return;
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 5432), timeout: PATIENCE_MS });
  socket.once("timeout", () => socket.destroy(Object.assign(new Error("no answer"), { code: "ETIMEDOUT" })));
  try {
    await once(socket, "connect");
  } finally {
    socket.destroy();
  }
}
