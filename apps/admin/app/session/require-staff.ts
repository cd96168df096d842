import type { RouterOutputs } from "@dewy/api";
import { redirect } from "react-router";
import { queryClient } from "../api/query-client.ts";
import { readRefusal } from "../api/refusal.ts";
import { trpc } from "../api/trpc.ts";

export type Me = RouterOutputs["admin"]["auth"]["me"];

/** Who works here; nobody is sent to the login page, which comes back to `request`'s address. */
export async function requireStaff(request: Request): Promise<Me> {
  try {
    return await queryClient.ensureQueryData(trpc.admin.auth.me.queryOptions());
  } catch (error) {
    if (readRefusal(error).reason !== "not_signed_in") throw error;
    throw redirect(loginPath(request));
  }
}

function loginPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const to = pathname.replace(/^\/admin/, "") + search;
  return to === "" || to === "/" ? "/login" : `/login?${new URLSearchParams({ to })}`;
}
