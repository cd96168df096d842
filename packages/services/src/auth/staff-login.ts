import type { LoginInput, StaffSessionAnswer } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { checkCredentials } from "./check-credentials.ts";
import { openSession } from "./open-session.ts";
import { staffView } from "./user-views.ts";

/** Signs a member of staff in to the admin. A customer's credentials are `wrong_credentials` here. */
export async function staffLogin(ctx: ServiceContext, input: LoginInput): Promise<StaffSessionAnswer> {
  const account = await checkCredentials(ctx, input, "staff");
  const { user, ...session } = await openSession(ctx, account, "staff");
  return { user: staffView(user), ...session };
}
