import { z } from "zod";

/** A rule of the books that does not hold, and what breaks it. */
export const brokenRule = z.object({
  rule: z.string(),
  /** How many things break it. */
  count: z.int(),
  /** The first of them. */
  breaches: z.array(z.object({ what: z.string(), expected: z.string().nullable(), found: z.string().nullable() })),
});
export type BrokenRule = z.infer<typeof brokenRule>;
