import type { JsonSchema } from "./json-schema.ts";
import type { OpenApiDocument, OpenApiOperation } from "./openapi.ts";
import { PROBLEM_STATUSES } from "./problem.ts";
import { limitsText, schemaText } from "./schema-text.ts";

/** The API reference as one page of HTML without scripts. */
export function referencePage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const tags = [...Map.groupBy(operations, ({ operation }) => operation.tags[0] ?? "")];
  const nav = tags.map(
    ([tag, entries]) =>
      `<h2>${text(tag)}</h2><ul>${entries
        .map(
          ({ method, path, operation }) => `<li><a href="#${operation.operationId}"><b>${method}</b> ${text(path)}</a>`,
        )
        .join("")}</ul>`,
  );
  const sections = operations.map(({ method, path, operation }) => section(method, path, operation));
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) => `<section id="${name}"><h2>${name}</h2>${typeBlock(schema)}</section>`,
  );
  const codes = Object.entries(PROBLEM_STATUSES).map(
    ([code, status]) => `<tr id="${code}"><td>${status}</td><td><code>${code}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(document.info.title)} API</title><style>${STYLE}</style></head><body>
<nav><h1>${text(document.info.title)} API</h1><p><a href="/api/openapi.json">openapi.json</a></p>${nav.join("")}
<h2>shapes</h2><ul><li><a href="#errors">Errors</a>${Object.keys(document.components.schemas)
    .map((name) => `<li><a href="#${name}">${name}</a>`)
    .join("")}</ul></nav>
<main><p>${text(document.info.description)} Requests and answers are JSON. Sign in by cookie, or send the token as
<code>Authorization: Bearer …</code>. Errors are <a href="#Problem">problem details</a>.</p>
${sections.join("\n")}
<section id="errors"><h2>Errors</h2><table><tr><th>Status</th><th>Code</th></tr>${codes.join("")}</table></section>
${schemas.join("\n")}</main></body></html>`;
}

function section(method: string, path: string, operation: OpenApiOperation): string {
  const answers = Object.entries(operation.responses).filter(([status]) => status !== "default");
  const body = operation.requestBody?.content["application/json"].schema;
  return `<section id="${operation.operationId}"><h2><b>${method}</b> ${text(path)}</h2>
<p>${text(operation.summary)}${accessText(operation)}</p>
${operation.parameters ? parametersTable(operation.parameters) : ""}
${body ? `<h3>Body</h3>${typeBlock(body)}` : ""}
${answers
  .map(([status, { content }]) => {
    const schema = content?.["application/json"]?.schema;
    return `<h3>${status}</h3>${schema ? typeBlock(schema) : "<p>No body.</p>"}`;
  })
  .join("")}</section>`;
}

function accessText({ security }: OpenApiOperation): string {
  const names = security.flatMap((scheme) => Object.keys(scheme));
  if (names.includes("staffCookie")) return " · staff";
  return names.includes("customerCookie") && !names.includes("guestCookie") ? " · signed-in customers" : "";
}

const parametersTable = (parameters: NonNullable<OpenApiOperation["parameters"]>) =>
  `<table><tr><th>Parameter</th><th>In</th><th>Type</th><th></th></tr>${parameters
    .map(
      ({ name, in: place, required, schema }) =>
        `<tr><td><code>${text(name)}</code>${required ? "" : "?"}</td><td>${place}</td><td><code>${text(
          schemaText(schema),
        )}</code></td><td>${text(limitsText(schema))}</td></tr>`,
    )
    .join("")}</table>`;

/** A schema as text, the names of shapes linked. */
const typeBlock = (schema: JsonSchema) =>
  `<pre>${text(schemaText(schema)).replace(/(?<=[:(|] |^)(?!Record\b)([A-Z][A-Za-z]+)\b/g, '<a href="#$1">$1</a>')}</pre>`;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const text = (value: string) => value.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const STYLE = `
:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 18%,transparent)}
*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,sans-serif}
nav{padding:1rem;border-bottom:1px solid var(--line)}nav h2{font-size:.8rem;text-transform:uppercase;margin:1rem 0 .25rem}
nav ul{list-style:none;margin:0;padding:0}nav a{display:block;padding:.15rem 0;overflow-wrap:anywhere;font-size:.875rem}
main{padding:1rem;max-width:60rem}section{padding:1rem 0;border-top:1px solid var(--line)}
h2{font-size:1.1rem;overflow-wrap:anywhere}h3{font-size:.9rem;margin:.75rem 0 .25rem}
pre,table{overflow-x:auto;display:block;max-width:100%}pre{padding:.75rem;border:1px solid var(--line);border-radius:.5rem;font-size:.875rem}
td,th{text-align:left;padding:.25rem .75rem .25rem 0;vertical-align:top}:target{outline:2px solid;outline-offset:4px}
@media(min-width:60rem){body{display:grid;grid-template-columns:20rem minmax(0,1fr)}nav{border:0;border-right:1px solid var(--line);height:100vh;overflow:auto;position:sticky;top:0}}`;
