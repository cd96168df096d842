import {
  httpRefusal,
  openApiDocument,
  problemFor,
  problemOf,
  type RestEndpoint,
  referencePage,
  restEndpoints,
  type SetCookies,
} from "@dewy/api/server";
import { Json } from "@dewy/core";
import type { App, AppContext } from "../http/http-env.ts";
import { isAborted } from "../http/is-aborted.ts";
import { isJson } from "../http/is-json.ts";
import type { ContextMaker } from "../http/request-context.ts";
import { respond } from "../http/respond.ts";

const JSON_TYPE = { "content-type": "application/json" };
const OWN_JSON = { ...JSON_TYPE, "cache-control": "no-store" };
const PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

/** The procedures that have a REST path, their OpenAPI document and its reference; below /api everything else is a problem. */
export function mountRest(app: App, makeContext: ContextMaker): void {
  const endpoints = restEndpoints();
  for (const endpoint of endpoints) {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.on(endpoint.method, path, (c) => answer(c, endpoint, makeContext));
  }

  let document: string | undefined;
  app.get("/api/openapi.json", (c) => {
    document ??= JSON.stringify(openApiDocument(endpoints));
    return respond(c, { status: 200, body: document, headers: JSON_TYPE });
  });
  let page: string | undefined;
  app.get("/api/docs", (c) => {
    page ??= referencePage(openApiDocument(endpoints));
    return respond(c, { status: 200, body: page, headers: PAGE_HEADERS });
  });

  const documents = ["/api/openapi.json", "/api/docs"].map((path) => ({ method: "GET", path }));
  const patterns = [...endpoints, ...documents].map(({ method, path }) => ({
    method,
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  }));
  const elsewhere = (c: AppContext) => {
    const allowed = new Set(patterns.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method));
    const refusal =
      allowed.size > 0
        ? httpRefusal("method_not_allowed", { allow: [...allowed].join(", ") })
        : problemFor("not_found");
    return respond(c, refusal);
  };
  app.all("/api/*", elsewhere);
  app.all("/ml/*", elsewhere);
}

async function answer(c: AppContext, endpoint: RestEndpoint, makeContext: ContextMaker): Promise<Response> {
  const cookies: SetCookies = new Map();
  c.set("route", endpoint.path);
  try {
    const body = endpoint.takesBody ? await readJson(c) : undefined;
    if (body instanceof Response) return body;
    const input = endpoint.coerce({ path: c.req.param(), query: queryOf(c.req.url), body });
    const output = await endpoint.call(makeContext(c, cookies), input);
    const json = output instanceof Json ? output : Json.of(output ?? null);
    const { status } = endpoint;
    return respond(
      c,
      status === 204
        ? { status, body: null, headers: {} }
        : {
            status,
            body: json.raw,
            madeOf: json,
            headers: endpoint.access === "anyone" ? JSON_TYPE : OWN_JSON,
          },
      cookies,
    );
  } catch (error) {
    if (isAborted(c)) throw error;
    return respond(c, problemOf(error, endpoint.locate), cookies);
  }
}

/** The body's JSON, undefined when there is none, or the refusal of what is no JSON. */
async function readJson(c: AppContext): Promise<unknown> {
  const text = await c.req.text();
  if (text === "") return undefined;
  if (!isJson(c.req.header("content-type"))) {
    return respond(c, httpRefusal("unsupported_media_type"));
  }
  try {
    return JSON.parse(text);
  } catch {
    return respond(c, httpRefusal("malformed_json"));
  }
}

function queryOf(url: string): URLSearchParams | undefined {
  const start = url.indexOf("?");
  return start === -1 ? undefined : new URLSearchParams(url.slice(start + 1));
}
