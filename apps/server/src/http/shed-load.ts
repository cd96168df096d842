import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { busyAnswer } from "./busy-answer.ts";
import type { LoadGate } from "./load-gate.ts";

/** Bodies that are larger are not read on to keep the connection. */
const READ_ON_BYTES = 64_000;
/** Whatever is about passwords waits in a queue of its own, which is bounded where they are hashed, and mostly idle. */
const PASSWORDS = /^[^?]*(auth|login|register|password|account)/;
/** Money, staff, what a page that is there already needs, and who watches the load. */
const MATTERS = /^(\/(th|km))?\/(checkout|api\/orders|trpc\/orders|admin|api\/admin|trpc\/admin|assets|metrics)\b/;

/** Whether a request asks how the process is, which it says whatever its load. */
const isHealth = (url = "") => url === "/healthz" || url === "/readyz";

const hasBody = ({ headers }: Pick<IncomingMessage, "headers">) =>
  headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";

type Fetch = Parameters<typeof getRequestListener>[0];

/** Lets into `answer` what `gate` does, and refuses the rest before anything is done for it. */
export const refuseWhatWaits =
  (gate: LoadGate, answer: RequestListener): RequestListener =>
  (request, response) => {
    if (!isHealth(request.url) && gate.refuses(() => MATTERS.test(request.url ?? ""))) refuse(request, response);
    else answer(request, response);
  };

/** Has `gate` know what is in work in `fetch`. A body that has not arrived is no work: halves of requests keep nobody out. */
export function countWork(gate: LoadGate, fetch: Fetch): Fetch {
  return async (request, bindings) => {
    const { incoming } = bindings;
    let isIn = false;
    const enter = () => {
      isIn = true;
      gate.enter();
    };
    if (!hasBody(incoming)) enter();
    else if (!PASSWORDS.test(incoming.url ?? "")) incoming.once("end", enter);
    try {
      return await fetch(request, bindings);
    } finally {
      incoming.off("end", enter);
      if (isIn) gate.leave();
    }
  };
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const { headers, body } = busyAnswer(request);
  const { "content-length": length = 0, "transfer-encoding": transfer } = request.headers;
  if (transfer !== undefined || Number(length) > READ_ON_BYTES) response.setHeader("connection", "close");
  response.writeHead(503, headers).end(request.method === "HEAD" ? undefined : body);
}

/** Says when requests begin to be refused, and how many were once none is any more. Ends with what it answers. */
export function tellOfRefusals(gate: LoadGate, log: Logger): () => void {
  let told = 0;
  let before = 0;
  const look = () => {
    const refused = gate.refused();
    if (refused > before && before === told) log.warn("more requests than can be answered: some are refused");
    if (refused === before && refused > told) {
      log.info({ refused: refused - told }, "all requests are answered again");
      told = refused;
    }
    before = refused;
  };
  const looking = setInterval(look, 1_000).unref();
  return () => clearInterval(looking);
}
