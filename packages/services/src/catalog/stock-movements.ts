import type { StockReason } from "@dewy/core";
import { type RawBuilder, sql } from "kysely";
import { actorName, type ServiceContext } from "../context.ts";

/**
 * The ledger's half of a change of stock, for the statement that makes it: the CTE `changed` must return
 * `id`, `stock_before` and `stock_after`. The movement is what truly changed, whatever the caller had read before. The products must
 * be locked by an earlier statement of the transaction: of a row that the statement itself waited for, PostgreSQL 18 returns as
 * `old` what stood there when the statement began.
 */
export const stockMovements = (ctx: ServiceContext, reason: StockReason): RawBuilder<unknown> => sql`
  insert into stock_movements (product_id, quantity, reason, actor, created_at)
  select id, stock_after - stock_before, ${reason}, ${actorName(ctx.actor)}, ${ctx.now()}
  from changed where stock_after <> stock_before
`;
