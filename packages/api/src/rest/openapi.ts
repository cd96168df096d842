import { type RestEndpoint, restEndpoints } from "./endpoints.ts";
import { inputSchema, type JsonSchema, outputSchema } from "./json-schema.ts";
import { PROBLEM_STATUSES } from "./problem.ts";

export interface OpenApiParameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  schema: JsonSchema;
}

export interface OpenApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  security: Record<string, string[]>[];
  parameters?: OpenApiParameter[];
  requestBody?: { required: boolean; content: { "application/json": { schema: JsonSchema } } };
  responses: Record<string, { description: string; content?: Record<string, { schema: JsonSchema }> }>;
}

export interface OpenApiDocument {
  openapi: "3.1.0";
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: Record<string, unknown> };
}

const problemSchema: JsonSchema = {
  type: "object",
  description: "Every error (RFC 9457). `code` is stable; `title` may change.",
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(PROBLEM_STATUSES) },
    fields: {
      type: "array",
      items: {
        type: "object",
        properties: {
          field: { type: "string", description: "Its path in the input: `items.0.quantity`." },
          in: { type: "string", enum: ["path", "query", "body"] },
          code: { type: "string" },
          params: { type: "object", additionalProperties: { type: ["string", "number"] } },
        },
        required: ["field", "code"],
        additionalProperties: false,
      },
    },
    details: { type: "object", additionalProperties: true },
  },
  required: ["type", "title", "status", "code"],
  additionalProperties: false,
};

/** The API as an OpenAPI 3.1 document. */
export function openApiDocument(endpoints: readonly RestEndpoint[] = restEndpoints()): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = { Problem: problemSchema };
  const paths: OpenApiDocument["paths"] = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Dewy",
      version: "1",
      description: "The shop's REST API: the same procedures as its tRPC router, with the same inputs and answers.",
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        customerCookie: { type: "apiKey", in: "cookie", name: "dewy_session" },
        staffCookie: { type: "apiKey", in: "cookie", name: "dewy_staff" },
        guestCookie: { type: "apiKey", in: "cookie", name: "dewy_guest" },
        bearer: { type: "http", scheme: "bearer", description: "The token that signing in answers." },
      },
    },
  };
}

const SECURITY: Record<RestEndpoint["access"], Record<string, string[]>[]> = {
  anyone: [],
  shopper: [{}, { guestCookie: [] }, { customerCookie: [] }, { bearer: [] }],
  customer: [{ customerCookie: [] }, { bearer: [] }],
  staff: [{ staffCookie: [] }, { bearer: [] }],
  "customer or staff": [{ customerCookie: [] }, { staffCookie: [] }, { bearer: [] }],
};

function operation(endpoint: RestEndpoint, schemas: Record<string, JsonSchema>): OpenApiOperation {
  const input = endpoint.input && inputSchema(endpoint.input);
  const parameters = input ? parametersOf(endpoint, input) : [];
  const body = input && endpoint.takesBody ? withoutFields(input, endpoint.pathFields) : undefined;
  const success = endpoint.output && endpoint.status !== 204 ? outputSchema(endpoint.output, schemas) : undefined;
  return {
    operationId: endpoint.procedure.replaceAll(".", "_"),
    tags: [tagOf(endpoint.path)],
    summary: endpoint.summary,
    security: SECURITY[endpoint.access],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      [endpoint.status]: {
        description: endpoint.status === 204 ? "Done" : "The answer",
        ...(success && { content: { "application/json": { schema: success } } }),
      },
      default: {
        description: "A refusal or a failure",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

/** `/api/admin/products/{id}` → `admin products`; `/api/cart/add` → `cart`; `/ml/…` → `ml`. */
function tagOf(path: string): string {
  const [first = "", second = ""] = path.replace(/^\/(?:api\/)?/, "").split("/");
  return first === "admin" && !/^(login|logout|me)$/.test(second) ? `admin ${second}` : first;
}

function parametersOf(endpoint: RestEndpoint, input: JsonSchema): OpenApiParameter[] {
  const { properties, required } = fieldsOf(input);
  return Object.entries(properties).flatMap(([name, schema]): OpenApiParameter[] => {
    const inPath = endpoint.pathFields.includes(name);
    if (inPath) return [{ name, in: "path", required: true, schema }];
    return endpoint.takesBody ? [] : [{ name, in: "query", required: required.has(name), schema }];
  });
}

/** The fields of an object, or of all the objects it may be; of these only what every one requires is required. */
function fieldsOf(schema: JsonSchema): { properties: Record<string, JsonSchema>; required: Set<string> } {
  const { anyOf: options = schema.oneOf ?? [] } = schema;
  if (options.length === 0) return { properties: schema.properties ?? {}, required: new Set(schema.required) };
  const each = options.map(fieldsOf);
  return {
    properties: Object.assign({}, ...each.map((option) => option.properties)),
    required: each.map((option) => option.required).reduce(intersection),
  };
}

function withoutFields(schema: JsonSchema, names: readonly string[]): JsonSchema {
  if (names.length === 0 || !schema.properties) return schema;
  const properties = Object.entries(schema.properties).filter(([name]) => !names.includes(name));
  const required = schema.required?.filter((name) => !names.includes(name)) ?? [];
  return { ...schema, properties: Object.fromEntries(properties), required };
}

const intersection = <Item>(a: Set<Item>, b: Set<Item>) => new Set([...a].filter((item) => b.has(item)));
