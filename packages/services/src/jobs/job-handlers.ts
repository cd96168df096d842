import type { ServiceContext } from "../context.ts";

/** Runs one job; when it throws, the job waits and runs again. `payload` is the JSON that a verb wrote into the outbox. */
export type JobHandler = (ctx: ServiceContext, payload: never) => Promise<void>;

export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** Every job by the name that verbs write into the outbox. A verb is imported when it first runs: emails need React, the web does not. */
export const jobHandlers: JobHandlers = {};
