import { demoAccounts } from "@dewy/api/server";
import { expect } from "vitest";
import { cookiesOf, runTestShop, type TestShop } from "../running-test-shop.ts";
import { type Area, areas } from "./areas.ts";
import { type RestDocument, readRestDocument } from "./rest-document.ts";
import type { StoreConfiguration } from "./store-configurations.ts";

interface CallOptions {
  /** The address asked for, where it is not the template itself. */
  path?: string;
  body?: unknown;
  cookie?: string;
}

export interface RestCaller {
  shop: TestShop;
  document: RestDocument;
  /** Calls an operation of the document and holds the question and the answer to what the document promises. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the document says, and was just held to it.
  call(method: string, template: string, options?: CallOptions): Promise<{ response: Response; answer: any }>;
  /** The cookie of a session of the demo's people. */
  signIn(who: "customer" | "staff" | "owner"): Promise<{ cookie: string }>;
  /** The operations of `area` that nobody called. */
  uncalled(area: Area): string[];
  stop(): Promise<void>;
}

/** For tests: the demo shop over HTTP, asked as its own REST document says. */
export async function restCaller(stores: StoreConfiguration): Promise<RestCaller> {
  const { env, stop } = await stores.start();
  const shop = await runTestShop({ demo: true, env });
  const document = await readRestDocument(shop);
  const called = new Set<string>();

  return {
    shop,
    document,
    async call(method, template, { path = template, ...options } = {}) {
      const operation = document.paths[template]?.[method.toLowerCase()];
      if (!operation) throw new Error(`the document has no ${method} ${template}`);
      const name = `${method} ${template}`;
      called.add(name);
      const asked = new URLSearchParams(path.split("?")[1]);
      const known = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
      expect(known.map((parameter) => parameter.name)).toEqual(expect.arrayContaining([...asked.keys()]));
      const wanted = known.filter(({ required }) => required).map((parameter) => parameter.name);
      expect([...asked.keys()], name).toEqual(expect.arrayContaining(wanted));
      if (options.body !== undefined) {
        const schema = operation.requestBody?.content["application/json"]?.schema;
        expect(document.faults(schema, options.body), name).toEqual([]);
      }
      const [status = ""] = Object.keys(operation.responses);
      const response = await shop.ask(method, path, {
        body: options.body,
        headers: options.cookie ? { cookie: options.cookie } : {},
      });
      const text = await response.text();
      expect(`${response.status} ${response.ok ? "" : text}`.trim(), `${method} ${path}`).toBe(status);
      const schema = operation.responses[status]?.content?.["application/json"]?.schema;
      if (!schema) {
        expect(text, `${name} promises no body`).toBe("");
        return { response, answer: undefined };
      }
      expect(response.headers.get("content-type"), name).toBe("application/json");
      const answer = JSON.parse(text);
      expect(document.faults(schema, answer), name).toEqual([]);
      return { response, answer };
    },
    async signIn(who) {
      const path = who === "customer" ? "/api/auth/login" : "/api/admin/login";
      const body = { email: demoAccounts[who], password: demoAccounts.password };
      return { cookie: cookiesOf(await shop.ask("POST", path, { body })) };
    },
    uncalled: (area) => operationsOf(document, areas[area]).filter((name) => !called.has(name)),
    async stop() {
      await shop.stop();
      await stop();
    },
  };
}

const operationsOf = (document: RestDocument, tags: readonly string[]) =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => operation.tags.some((tag) => tags.includes(tag)))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
