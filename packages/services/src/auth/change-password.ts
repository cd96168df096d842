import { ShopError } from "@dewy/core";
import type { ChangePasswordInput, SessionAnswer } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function changePassword(_ctx: ServiceContext, _input: ChangePasswordInput): Promise<SessionAnswer> {
  throw new ShopError("unavailable");
}
