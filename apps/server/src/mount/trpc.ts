import { answerTrpc, appRouter, procedures, refuseTrpc, type SetCookies } from "@dewy/api/server";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { App, AppContext } from "../http/http-env.ts";
import { isJson } from "../http/is-json.ts";
import type { ContextMaker } from "../http/request-context.ts";
import { respond } from "../http/respond.ts";

const ENDPOINT = "/trpc";

/** The router, as tRPC's links ask it. */
export function mountTrpc(app: App, makeContext: ContextMaker): void {
  app.all(`${ENDPOINT}/*`, async (c) => {
    const { method } = c.req;
    if (method === "HEAD" || (isStreamed(c) && READING_AND_WRITING.has(method))) return byTrpcItself(c, makeContext);
    if (!READING_AND_WRITING.has(method)) return refuse(c, "METHOD_NOT_SUPPORTED", { allow: "GET, HEAD, POST" });
    if (method === "POST" && !isJson(c.req.header("content-type"))) return refuse(c, "UNSUPPORTED_MEDIA_TYPE");
    const path = c.req.path.slice(ENDPOINT.length + 1).replaceAll(/%2c/gi, ",");
    const query = c.req.query();
    const batch = query.batch === "1";
    c.set("route", routeOf(path, batch));
    const cookies: SetCookies = new Map();
    const answer = await answerTrpc(
      {
        method,
        path,
        batch,
        input: method === "GET" ? query.input : await c.req.text(),
      },
      () => makeContext(c, cookies),
    );
    return respond(c, answer, cookies);
  });
}

/** A batch is counted as one: its calls run together. */
const routeOf = (path: string, batch: boolean): string => (procedures.has(path) ? path : batch ? "batch" : "other");

const READING_AND_WRITING = new Set(["GET", "POST"]);

/** This shop's own clients never ask for that. */
const isStreamed = ({ req }: AppContext): boolean =>
  req.header("trpc-accept") !== undefined || (req.header("accept")?.includes("application/jsonl") ?? false);

const refuse = (c: AppContext, code: TRPCError["code"], headers: Record<string, string> = {}) => {
  const answer = refuseTrpc(new TRPCError({ code }));
  return respond(c, { ...answer, headers: { ...answer.headers, ...headers } });
};

async function byTrpcItself(c: AppContext, makeContext: ContextMaker): Promise<Response> {
  const cookies: SetCookies = new Map();
  const response = await fetchRequestHandler({
    req: c.req.raw,
    endpoint: ENDPOINT,
    router: appRouter,
    maxBatchSize: 20,
    createContext: async () => makeContext(c, cookies),
  });
  for (const cookie of cookies.values()) response.headers.append("set-cookie", cookie);
  // What it refuses before it has read the names has no type.
  if (!response.headers.has("content-type")) response.headers.set("content-type", "application/json");
  return response;
}
