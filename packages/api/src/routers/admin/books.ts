import { brokenRule } from "@dewy/core/schemas";
import { checkBooks } from "@dewy/services";
import { z } from "zod";
import { router, systemProcedure } from "../../trpc.ts";

export const adminBooksRouter = router({
  check: systemProcedure.output(z.array(brokenRule)).query(({ ctx }) => checkBooks(ctx)),
});
