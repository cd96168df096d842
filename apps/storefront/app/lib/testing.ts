import type { ShopClient } from "@dewy/api";
import { RouterContextProvider } from "react-router";
import { apiContext } from "./api-context.ts";

/** For tests: what a route's loader or action gets for a GET of `path`, or for a form sent there. */
export function asked(api: ShopClient, path: string, form?: Record<string, string>) {
  const context = new RouterContextProvider();
  context.set(apiContext, api);
  const url = new URL(path, "http://shop.test");
  const request = new Request(url, form && { method: "POST", body: new URLSearchParams(form) });
  return { context, request, url, pattern: "" };
}

/** For tests: what `work` threw. */
export async function thrown(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
