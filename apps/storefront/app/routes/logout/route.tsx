import { redirect } from "react-router";
import { apiContext } from "../../lib/api-context.ts";
import { ask } from "../../lib/ask.server.ts";
import { localeOf, localePath } from "../../lib/locale-path.ts";
import type { Route } from "./+types/route.ts";

const home = (request: Request) => localePath(localeOf(new URL(request.url).pathname), "/");

/** Signing out is a form's doing; who comes by a link only goes home. */
export const loader = ({ request }: Route.LoaderArgs) => redirect(home(request));

export async function action({ context, request }: Route.ActionArgs) {
  await ask(context.get(apiContext).auth.logout.mutate());
  return redirect(home(request), 303);
}
