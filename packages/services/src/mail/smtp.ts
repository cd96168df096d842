import { createTransport } from "nodemailer";

const CONNECTIONS = 3;

/** A connection that has nothing to send is closed after this long. */
const IDLE_MS = 10_000;

const open = (url: string) =>
  createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    idleTimeout: IDLE_MS,
    // The job's own repeat waits longer each time; the pool's does not.
    maxRequeues: 1,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  });

const transports = new Map<string, ReturnType<typeof open>>();

/** The mail server at `url`, over a few connections that mails share. */
export function smtp(url: string): ReturnType<typeof open> {
  const transport = transports.get(url) ?? open(url);
  transports.set(url, transport);
  return transport;
}

/** Closes the connections to mail servers; mails under way go out first. */
export function closeSmtp(): void {
  for (const transport of transports.values()) transport.close();
  transports.clear();
}
