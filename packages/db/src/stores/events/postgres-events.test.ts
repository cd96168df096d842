import { eventsContract } from "./events-contract.ts";
import { postgresEvents } from "./postgres-events.ts";

eventsContract("PostgreSQL", async ({ db }) => ({ store: postgresEvents(db), close: async () => {} }));
