import type { Env } from "../env.ts";

export interface StoreConfiguration {
  name: string;
  /** What the shop's environment is beside the usual; `stop` ends the servers that were started for it. */
  start(): Promise<{ env: Partial<Env>; stop(): Promise<void> }>;
}

/** What remembers, in every way that a shop may be run. */
export const storeConfigurations: StoreConfiguration[] = [
  { name: "PostgreSQL alone", start: async () => ({ env: {}, stop: async () => {} }) },
];
