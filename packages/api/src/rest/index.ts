export { type RestEndpoint, type RestParts, restEndpoints } from "./endpoints.ts";
export { type OpenApiDocument, openApiDocument } from "./openapi.ts";
export {
  type HttpRefusal,
  httpRefusal,
  type Problem,
  type ProblemAnswer,
  problemFor,
  problemOf,
  RETRY_AFTER_SECONDS,
  retryAfter,
} from "./problem.ts";
export { referencePage } from "./reference-page.ts";
