import { expect, test } from "vitest";
import { z } from "zod";
import { restEndpoints } from "./endpoints.ts";
import { openApiDocument } from "./openapi.ts";

const endpoints = restEndpoints();
const document = openApiDocument(endpoints);

const operation = (method: string, path: string) => {
  const found = document.paths[path]?.[method.toLowerCase()];
  if (!found) throw new Error(`the document has no ${method} ${path}`);
  return found;
};

test("a parameter is required where an input without it is refused", () => {
  const required = endpoints
    .filter(({ takesBody, input }) => !takesBody && input)
    .map(({ method, path, input }) => {
      const issues = input?.safeParse({}).error?.issues ?? [];
      const promised = (operation(method, path).parameters ?? []).filter((parameter) => parameter.required);
      const refused = [...new Set(issues.map((issue) => String(issue.path[0])))].sort();
      return { path, promised: promised.map(({ name }) => name).sort(), refused };
    });
  expect(required).toContainEqual({ path: "/api/products/search", promised: ["q"], refused: ["q"] });
  expect(required.filter(({ promised, refused }) => promised.join() !== refused.join())).toEqual([]);
});

test("a path's field is a parameter, and not in the body too", () => {
  const { parameters, requestBody } = operation("PUT", "/api/admin/products/{id}");
  expect(parameters).toMatchObject([{ name: "id", in: "path", required: true }]);
  const body = requestBody?.content["application/json"].schema;
  expect(Object.keys(body?.properties ?? {})).toContain("version");
  expect(Object.keys(body?.properties ?? {})).not.toContain("id");
});

test("of alternatives in a query, only what each of them requires is required", () => {
  const [list] = endpoints.filter(({ procedure }) => procedure === "products.list");
  if (!list) throw new Error("products.list has no REST path");
  const input = z.union([
    z.object({ lang: z.string(), id: z.int() }),
    z.object({ lang: z.string(), slug: z.string(), page: z.int().optional() }),
  ]);
  const { paths } = openApiDocument([{ ...list, input }]);
  const parameters = paths[list.path]?.get?.parameters ?? [];
  expect(parameters.map(({ name, required }) => [name, required])).toEqual([
    ["lang", true],
    ["id", false],
    ["slug", false],
    ["page", false],
  ]);
});

test("who may call is said by the cookies that open it", () => {
  const schemes = (method: string, path: string) =>
    operation(method, path).security.flatMap((scheme) => Object.keys(scheme));
  expect(schemes("GET", "/api/products")).toEqual([]);
  expect(schemes("GET", "/api/cart")).toEqual(["guestCookie", "customerCookie", "bearer"]);
  expect(schemes("GET", "/api/orders")).toEqual(["customerCookie", "bearer"]);
  expect(schemes("GET", "/api/admin/orders")).toEqual(["staffCookie", "bearer"]);
});
