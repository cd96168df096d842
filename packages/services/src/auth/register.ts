import { ShopError } from "@dewy/core";
import type { RegisterInput, SessionAnswer } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function register(_ctx: ServiceContext, _input: RegisterInput): Promise<SessionAnswer> {
  throw new ShopError("unavailable");
}
