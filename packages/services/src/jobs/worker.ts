import { setTimeout as sleep } from "node:timers/promises";
import { type JobWithMetadata, PgBoss } from "pg-boss";
import type { Deps } from "../context.ts";
import { closeSmtp } from "../mail/smtp.ts";
import { type JobHandlers, jobHandlers } from "./job-handlers.ts";
import { keepHouse } from "./keep-house.ts";
import { makeWay } from "./make-way.ts";
import { relayOutbox } from "./relay-outbox.ts";

const RELAY_EVERY_MS = 1_000;
const KEEP_HOUSE_EVERY_MS = 60 * 60 * 1_000;
const STOP_WITHIN_MS = 8_000;

/** A job that fails waits 5 s, then twice as long each time up to a quarter of an hour, and is given up after about a day. */
const QUEUE = { expireInSeconds: 120, retryLimit: 100, retryDelay: 5, retryBackoff: true, retryDelayMax: 900 };

/** So many jobs are fetched and settled together: one by one a mail would cost the database more than its order did. */
const BATCH = 10;

type Job = JobWithMetadata<object>;

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
  /** Shoppers are being served: jobs hold back, down to a few a second. */
  isBusy?: () => boolean;
}

/**
 * Relays the outbox to the job queue (schema `pgboss` of the same database, made at the first start) and runs its jobs; keeps house, and
 * forwards events.
 */
export function startWorker(deps: Deps, options: WorkerOptions): Worker {
  const { databaseUrl, handlers = jobHandlers, retries = {}, isBusy = () => false } = options;
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

  /** A database that goes away while the worker starts is waited for, as it is at any other time. */
  const persist = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (stopping.signal.aborted) throw error;
        outage.failed(error);
        await sleep(RELAY_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  };

  const start = async () => {
    await queue.start({ attempts: 1_000 });
    for (const [name, handler] of Object.entries(handlers)) {
      await persist(() => queue.createQueue(name, settings));
      await persist(() => queue.updateQueue(name, settings));
      const run = async ({ id, data, retryCount }: Job) => {
        try {
          await handler({ ...deps, log, actor: { kind: "system", name } }, data as never);
          return { id, status: "completed" as const };
        } catch (error) {
          const failed = { err: error, job: name, job_id: id, retries: retryCount };
          if (retryCount < settings.retryLimit) log.warn(failed, "job failed; it runs again");
          else log.error(failed, "job failed once too often; it is given up");
          return { id, status: "failed" as const, output: error };
        }
      };
      const runAll = async (jobs: Job[]) => {
        const running = [];
        for (const job of jobs) {
          await makeWay(isBusy, stopping.signal);
          running.push(run(job));
        }
        const results = await Promise.all(running);
        // The next ones at once: without this the queue is looked at every two seconds, however many jobs wait.
        queue.notifyWorker(workers.get(name) ?? "");
        return results;
      };
      workers.set(
        name,
        await persist(() => queue.work(name, { batchSize: BATCH, includeMetadata: true, perJobResults: true }, runAll)),
      );
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
