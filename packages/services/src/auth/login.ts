import { ShopError } from "@dewy/core";
import type { LoginInput, SessionAnswer } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function login(_ctx: ServiceContext, _input: LoginInput): Promise<SessionAnswer> {
  throw new ShopError("unavailable");
}
