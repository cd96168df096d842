import { data, type MiddlewareFunction } from "react-router";

const READING = new Set(["GET", "HEAD"]);

/** Refuses what no form of a page sends (another method, a body that is no form) before an action trips over it. */
export const readable: MiddlewareFunction<Response> = async ({ request }, next) => {
  if (READING.has(request.method)) return next();
  if (request.method !== "POST") throw data(null, { status: 405, headers: { allow: "GET, HEAD, POST" } });
  try {
    await request.clone().formData();
  } catch {
    throw data(null, { status: 400 });
  }
  return next();
};
