import { ShopError } from "@dewy/core";
import type { LoginInput, StaffSessionAnswer } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function staffLogin(_ctx: ServiceContext, _input: LoginInput): Promise<StaffSessionAnswer> {
  throw new ShopError("unavailable");
}
