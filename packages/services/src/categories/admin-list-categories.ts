import type { AdminCategory } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { categoryColumns } from "./category-columns.ts";

/** All categories, shown in the shop or not, in its order. */
export async function adminListCategories(ctx: ServiceContext): Promise<AdminCategory[]> {
  const { rows } = await sql<AdminCategory>`
    select ${categoryColumns} from categories c order by c.sort_order, c.id
  `.execute(ctx.db);
  return rows;
}
