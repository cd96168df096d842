import type { Problem } from "@dewy/api/server";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import type { TestShop } from "../running-test-shop.ts";

interface Operation {
  tags: string[];
  security: Record<string, string[]>[];
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

export interface RestDocument {
  paths: Document["paths"];
  /** What of `value` is not as a `schema` of the document says. Those of answers allow no field that they do not name. */
  faults(schema: object | undefined, value: unknown): unknown[];
  /** The problem that an answer is, held to the document's schema of problems. */
  problemIn(response: Response, status: number, code: string): Promise<Problem>;
}

/** For tests: the OpenAPI document that a running shop sends, to hold its answers against. */
export async function readRestDocument(shop: TestShop): Promise<RestDocument> {
  const { paths, components } = (await (await shop.ask("GET", "/api/openapi.json")).json()) as Document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const compiled = new Map<string, ValidateFunction>();
  ajv.addSchema({ $id: "shop", components });

  function faults(schema: object | undefined, value: unknown): unknown[] {
    if (!schema) return ["the document has no schema"];
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"shop#/components/');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate(value) ? [] : (validate.errors ?? []);
  }

  return {
    paths,
    faults,
    async problemIn(response, status, code) {
      const problem = (await response.json()) as Problem;
      expect(problem).toMatchObject({ status, code });
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(faults({ $ref: "#/components/schemas/Problem" }, problem)).toEqual([]);
      return problem;
    },
  };
}
