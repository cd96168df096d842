import { platform, totalmem } from "node:os";
import { join } from "node:path";

export type Settings = Record<string, string | number | boolean>;

/**
 * Server settings for a shop on a small machine (two cores, 2–4 GB). They are passed at every start, so that an upgrade of
 * the code upgrades them; the cluster's own postgresql.conf stays as initdb made it.
 */
export function serverSettings({ dataDir, fsync }: { dataDir: string; fsync: boolean }): Settings {
  return {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: mayHoldSocket(dataDir) ? dataDir : "",
    max_connections: 50,
    shared_buffers: `${sharedBuffers(totalmem() / 2 ** 20)}MB`,
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "512MB",
    random_page_cost: 1.1,
    jit: false,
    // With two cores a parallel plan takes the core that serves the next customer.
    max_parallel_workers_per_gather: 0,
    timezone: "UTC",
    log_timezone: "UTC",
    // The file is rotated at a start only, so it holds what the server does, not each refused statement: the caller has those.
    log_min_messages: "log",
    log_checkpoints: false,
    ...(fsync ? {} : { fsync: false, full_page_writes: false, synchronous_commit: false }),
  };
}

/** The socket that a server of `dataDir` listens on beside its port, where it has one. */
export const socketPath = (dataDir: string, port: number): string => join(dataDir, `.s.PGSQL.${port}`);

/** A socket's path is limited to 103 bytes on some systems, and PostgreSQL reads the setting as a list. */
const mayHoldSocket = (dataDir: string) =>
  platform() !== "win32" && /^[\w./-]+$/.test(dataDir) && socketPath(dataDir, 65_535).length <= 103;

/** A sixteenth of the memory, between 128 and 256 MB. */
function sharedBuffers(memoryMegabytes: number): number {
  return Math.min(256, Math.max(128, Math.floor(memoryMegabytes / 16)));
}
