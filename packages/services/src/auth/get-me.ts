import { ShopError } from "@dewy/core";
import type { SessionUser } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function getMe(_ctx: ServiceContext): Promise<SessionUser> {
  throw new ShopError("unavailable");
}
