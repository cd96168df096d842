export { freshDatabase, makeContext, makeDeps } from "@dewy/services/testing";
export { callAs } from "./client.ts";
