import { redirect } from "react-router";
import { readRefusal } from "../../api/refusal.ts";
import { client } from "../../api/trpc.ts";
import { forgetStaff } from "../../session/staff.ts";

/** Only the button signs out, never a link that was followed. */
export const clientLoader = () => redirect("/");

export async function clientAction() {
  forgetStaff();
  await client.admin.auth.logout.mutate().catch((error: unknown) => {
    if (readRefusal(error).reason !== "not_signed_in") throw error;
  });
  return redirect("/login");
}
