import { z } from "zod";

/** How many things one bulk request may name. */
export const BULK_LIMIT = 1_000;

/** A bulk request: the things by their ids, each once, and what is set of all of them, in one transaction. */
export const bulkInput = <Id extends z.ZodType, Set extends z.ZodType>(id: Id, set: Set) =>
  z.object({
    ids: z
      .array(id)
      .min(1)
      .max(BULK_LIMIT)
      .transform((ids) => [...new Set(ids)]),
    set,
  });

/** What became of one of them. `reason` is an error reason where it was skipped, null where it was done. */
const bulkResult = <Id extends z.ZodType>(id: Id) => z.object({ id, ok: z.boolean(), reason: z.string().nullable() });

/** The answer: a result for each id, in the order asked. Those that were skipped changed nothing; the others are done. */
export const bulkResults = <Id extends z.ZodType>(id: Id) => z.object({ results: z.array(bulkResult(id)) });

export interface BulkResults<Id> {
  results: { id: Id; ok: boolean; reason: string | null }[];
}
