import type { RouterOutputs } from "@dewy/api";
import { redirect } from "react-router";
import { readRefusal } from "../api/refusal.ts";
import { client } from "../api/trpc.ts";

export type Me = RouterOutputs["admin"]["auth"]["me"];

let known: Me | undefined;

export const rememberStaff = (me: Me): void => {
  known = me;
};

export const forgetStaff = (): void => {
  known = undefined;
};

/** Who the server says works here; undefined when nobody does. */
export async function askWho(): Promise<Me | undefined> {
  try {
    known = await client.admin.auth.me.query();
  } catch (error) {
    if (readRefusal(error).reason !== "not_signed_in") throw error;
    known = undefined;
  }
  return known;
}

/** Who works here; nobody is sent to the login page, which comes back to `request`'s address. */
export async function requireStaff(request: Request): Promise<Me> {
  const me = known ?? (await askWho());
  if (!me) throw redirect(loginPath(request));
  return me;
}

function loginPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const to = pathname.replace(/^\/admin/, "") + search;
  return to === "" || to === "/" ? "/login" : `/login?${new URLSearchParams({ to })}`;
}
