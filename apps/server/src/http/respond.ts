import type { SetCookies } from "@dewy/api/server";
import type { Json } from "@dewy/core";
import { compress, type Encoded, encodingFor } from "./compress.ts";
import type { AppContext } from "./http-env.ts";

export interface Answer {
  status: number;
  body: Json<unknown>["raw"] | null;
  headers: Record<string, string>;
  /** The one thing that the body is made of, apart from what always stands around it. */
  madeOf?: Json<unknown> | undefined;
}

/**
 * Sends an answer, compressed where that is accepted, with the cookies that procedures set on the way. Its headers are a plain object,
 * and cookies are set on Node's response: the server then makes no Headers, which would cost more than the rest.
 */
export function respond(c: AppContext, answer: Answer, cookies?: SetCookies): Response {
  const { outgoing, incoming } = c.env;
  const { status, headers } = answer;
  const { body, encoding } = encode(answer, incoming.headers["accept-encoding"]);
  if (cookies && cookies.size > 0) outgoing.setHeader("set-cookie", [...cookies.values()]);
  return new Response(body, {
    status,
    headers: {
      ...headers,
      vary: headers.vary === undefined ? "accept-encoding" : `${headers.vary}, accept-encoding`,
      ...(encoding && { "content-encoding": encoding }),
    },
  });
}

/** Compressed bodies, for as long as what they are made of is kept. */
const kept = new WeakMap<Json<unknown>, Map<string, Encoded>>();

function encode({ body, madeOf }: Answer, accepted: string | undefined): Omit<Encoded, "body"> & Pick<Answer, "body"> {
  if (body === null) return { body };
  const encoding = encodingFor(body.length, accepted);
  // Who keeps JSON keeps it as UTF-8: what is still a text is sent once.
  if (!encoding || !madeOf || typeof body === "string") return compress(body, accepted);
  const forms = kept.get(madeOf) ?? new Map<string, Encoded>();
  kept.set(madeOf, forms);
  // Its length tells what stands around it: nothing for REST, for tRPC one call or a batch.
  const key = `${encoding} ${body.length}`;
  const form = forms.get(key) ?? compress(body, accepted);
  forms.set(key, form);
  return form;
}
