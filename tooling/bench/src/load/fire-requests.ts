import autocannon from "autocannon";
import type { Asked, Fired, RequestJob } from "./job.ts";
import { type Tally, tally } from "./tally.ts";

/** Sends each lane's requests over a connection of its own, checks every answer, and counts. */
export function fireRequests({ url, seconds, lanes }: RequestJob): Promise<Fired> {
  const counted = tally(seconds);
  const left = [...lanes];
  return fire({
    url,
    connections: lanes.length,
    counted,
    seconds,
    script: () => (left.shift() ?? []).map((asked) => ({ ...asked, ...checking(asked, counted) })),
    onResponse: (ms) => counted.answer(ms),
  });
}

const checking = ({ method, path, status = 200, expect, expectHeaders = {} }: Asked, counted: Tally) => ({
  onResponse(got: number, body: string, _context: object, headers: Record<string, unknown> = {}) {
    const missing =
      expect.find((text) => !body.includes(text)) ??
      Object.entries(expectHeaders)
        .find(([name, value]) => headers[name] !== value)
        ?.join(": ");
    if (got !== status || missing !== undefined) {
      counted.error(`${method ?? "GET"} ${path}: ${got} ${body.slice(0, 300)}, wanted ${status} with ${missing}`);
    }
  },
});

interface Fire {
  url: string;
  connections: number;
  seconds: number;
  counted: Tally;
  /** The requests of the next connection. */
  script: () => autocannon.Request[];
  onResponse?: (ms: number) => void;
}

/** autocannon for so many seconds; what it could not send is an error. */
export async function fire({ url, connections, seconds, counted, script, onResponse }: Fire): Promise<Fired> {
  await new Promise<void>((resolve, reject) => {
    const options: autocannon.Options = {
      url,
      connections,
      duration: seconds,
      // It ends at a sample: soon after its time, not a second later.
      sampleInt: 20,
      setupClient: (client) => client.setRequests(script()),
    };
    const run = autocannon(options, (error) => (error ? reject(error) : resolve()));
    if (onResponse) run.on("response", (_client, _status, _bytes, ms) => onResponse(ms));
    run.on("reqError", (error) => counted.error(String(error)));
  });
  return counted.end();
}
