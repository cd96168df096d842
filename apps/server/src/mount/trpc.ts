import { answerTrpc, appRouter } from "@dewy/api/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { App, AppContext } from "../http/http-env.ts";
import { isJson } from "../http/is-json.ts";
import type { ContextMaker } from "../http/request-context.ts";
import { respond } from "../http/respond.ts";

const ENDPOINT = "/trpc";

/** The router, as tRPC's links ask it. */
export function mountTrpc(app: App, makeContext: ContextMaker): void {
  app.all(`${ENDPOINT}/*`, async (c) => {
    if (!isPlain(c)) return byTrpcItself(c, makeContext);
    const cookies = new Headers();
    const answer = await answerTrpc(
      {
        method: c.req.method,
        path: c.req.path.slice(ENDPOINT.length + 1).replaceAll(/%2c/gi, ","),
        batch: c.req.query("batch") === "1",
        input: c.req.method === "GET" ? c.req.query("input") : await c.req.text(),
      },
      () => makeContext(c, cookies),
    );
    return respond(c, answer, cookies);
  });
}

/** A query, or a mutation of JSON, whose answer is not streamed: all that this shop's own clients send. */
function isPlain({ req }: AppContext): boolean {
  if (req.header("trpc-accept") !== undefined || req.header("accept")?.includes("application/jsonl")) return false;
  return req.method === "GET" || (req.method === "POST" && isJson(req.header("content-type")));
}

const byTrpcItself = (c: AppContext, makeContext: ContextMaker) =>
  fetchRequestHandler({
    req: c.req.raw,
    endpoint: ENDPOINT,
    router: appRouter,
    maxBatchSize: 20,
    createContext: async ({ resHeaders }) => makeContext(c, resHeaders),
  });
