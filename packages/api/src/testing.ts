export * from "@dewy/services/testing";
export { callAs } from "./client.ts";
