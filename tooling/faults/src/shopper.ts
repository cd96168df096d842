import { orderRequest } from "@dewy/services/testing";

/** Somebody with a browser: keeps cookies, and says what every answer was. */
export interface Shopper {
  /** Asks the shop; a body is sent as JSON. Throws on an answer that is no success, naming what was asked. */
  ask<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** The status and the body, whatever they are. */
  answer(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** The status alone. */
  status(method: string, path: string, body?: unknown): Promise<number>;
}

/** A new shopper, who finds the shop at what `urls` answers for each request. */
export function shopper(urls: () => string): Shopper {
  const cookies = new Map<string, string>();
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(urls() + path, {
      method,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // No answer is a failure as much as a wrong one.
      signal: AbortSignal.timeout(10_000),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    return { status: response.status, text: await response.text() };
  };
  return {
    async ask(method, path, body) {
      const { status, text } = await send(method, path, body);
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
      return text === "" ? undefined : JSON.parse(text);
    },
    async answer(method, path, body) {
      const { status, text } = await send(method, path, body);
      return { status, body: text === "" ? undefined : JSON.parse(text) };
    },
    status: async (method, path, body) => (await send(method, path, body)).status,
  };
}

/** What a buyer sends to order the cart. */
export const orderOf = (email: string) => orderRequest({ customer_email: email });
