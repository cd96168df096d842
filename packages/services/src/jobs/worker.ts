import { setTimeout as sleep } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import type { Deps } from "../context.ts";
import { closeSmtp } from "../mail/smtp.ts";
import { type JobHandlers, jobHandlers } from "./job-handlers.ts";
import { keepHouse } from "./keep-house.ts";
import { relayOutbox } from "./relay-outbox.ts";

const RELAY_EVERY_MS = 1_000;
const KEEP_HOUSE_EVERY_MS = 60 * 60 * 1_000;
const STOP_WITHIN_MS = 8_000;

/** A job that fails waits 5 s, then twice as long each time up to a quarter of an hour, and is given up after about a day. */
const QUEUE = { expireInSeconds: 120, retryLimit: 100, retryDelay: 5, retryBackoff: true, retryDelayMax: 900 };

export interface Worker {
  /** Resolves when jobs are being run; waits for a database that does not answer yet. */
  started: Promise<void>;
  /** Lets running jobs end (8 s at the most; the rest run again at the next start) and closes the queue's connections. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  databaseUrl: string;
  handlers?: JobHandlers;
  /** How a job that fails is tried again. */
  retries?: Partial<typeof QUEUE>;
}

/**
 * Relays the outbox to the job queue (schema `pgboss` of the same database, made at the first start) and runs its jobs; keeps house, and
 * forwards events.
 */
export function startWorker(deps: Deps, { databaseUrl, handlers = jobHandlers, retries = {} }: WorkerOptions): Worker {
  const log = deps.log.child({ component: "worker" });
  const settings = { ...QUEUE, ...retries };
  const stopping = new AbortController();
  const workers = new Map<string, string>();
  const outage = reportOnce((error) => log.warn({ err: error }, "the job queue does not answer; trying on"));
  const queue = new PgBoss({
    connectionString: databaseUrl,
    application_name: "dewy-worker",
    schema: "pgboss",
    max: 3,
    schedule: false,
  });
  queue.on("error", outage.failed);

  const start = async () => {
    await queue.start({ attempts: 1_000 });
    for (const [name, handler] of Object.entries(handlers)) {
      await queue.createQueue(name, settings);
      await queue.updateQueue(name, settings);
      const run = async ([job]: { id: string; data: object; retryCount: number }[]) => {
        try {
          await handler({ ...deps, log, actor: { kind: "system", name } }, job?.data as never);
        } catch (error) {
          const failed = { err: error, job: name, job_id: job?.id, retries: job?.retryCount };
          if ((job?.retryCount ?? 0) < settings.retryLimit) log.warn(failed, "job failed; it runs again");
          else log.error(failed, "job failed once too often; it is given up");
          throw error;
        } finally {
          // The next one at once: without this the queue is looked at every two seconds, however many jobs wait.
          queue.notifyWorker(workers.get(name) ?? "");
        }
      };
      workers.set(name, await queue.work(name, run));
    }
  };

  const relay = async () => {
    while (!stopping.signal.aborted) {
      try {
        for (const name of await relayOutbox(deps.db, queue, [...workers.keys()])) {
          queue.notifyWorker(workers.get(name) ?? "");
        }
        outage.passed();
      } catch (error) {
        outage.failed(error);
      }
      await sleep(RELAY_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const forward = async () => {
    while (!stopping.signal.aborted) {
      const moved = await deps.stores.events.forward().catch((error) => {
        outage.failed(error);
        return 0;
      });
      if (moved === 0) await sleep(RELAY_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const tidy = async () => {
    while (!stopping.signal.aborted) {
      await keepHouse(deps).then(outage.passed, outage.failed);
      await sleep(KEEP_HOUSE_EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  };

  const started = start().catch((error) => {
    // Told to stop before it ran: what it was about to ask the queue is refused, and nobody waits for it.
    if (!stopping.signal.aborted) throw error;
  });
  const relaying = started.then(
    () => Promise.all([relay(), tidy(), forward()]),
    () => {},
  );
  return {
    started,
    async stop() {
      stopping.abort();
      await queue.stop({ graceful: true, timeout: STOP_WITHIN_MS });
      closeSmtp();
      await relaying;
    },
  };
}

/** Tells of an outage once, until it has passed. */
function reportOnce(report: (error: unknown) => void) {
  let told = false;
  return {
    failed(error: unknown) {
      if (!told) report(error);
      told = true;
    },
    passed() {
      told = false;
    },
  };
}
