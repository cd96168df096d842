import { setTimeout as sleep } from "node:timers/promises";
import { type RawAnswer, type RawClient, rawClient } from "./raw-client.ts";

/** Something to ask the shop; `answered` hears what it said. */
export interface Asked {
  kind: string;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  answered?(answer: RawAnswer): void;
}

export interface Answered {
  kind: string;
  /** 0 where none came. */
  status: number;
  /** From sending it to its answer, in milliseconds. */
  ms: number;
  /** Whether a refusal says when to come back. */
  saysWhen: boolean;
  /** What it said, where that was neither a success nor a 503. */
  told: string;
}

/** What a load was answered. */
export interface Answers {
  all: Answered[];
  /** Of those, the ones below 400. */
  served: Answered[];
  /** With 503. */
  refused: Answered[];
  /** Anything else. */
  wrong: Answered[];
  /** Served in a second. */
  rate: number;
}

function bytesOf({ method, path, headers = {}, body }: Asked): Buffer {
  const text = body === undefined ? "" : JSON.stringify(body);
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const typed =
    body === undefined ? "" : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`;
  return Buffer.from(`${method} ${path} HTTP/1.1\r\nhost: localhost\r\n${own.join("")}${typed}\r\n${text}`);
}

async function send(client: RawClient, asked: Asked): Promise<Answered> {
  const at = performance.now();
  const answer = await client.send(bytesOf(asked));
  const { status } = answer;
  const answered = {
    kind: asked.kind,
    status,
    ms: performance.now() - at,
    saysWhen: /\r\nretry-after: [1-9]/i.test(answer.head),
    told: status >= 200 && (status < 400 || status === 503) ? "" : answer.body.toString().slice(0, 200),
  };
  asked.answered?.(answer);
  return answered;
}

function sorted(all: Answered[], ms: number): Answers {
  const served = all.filter(({ status }) => status > 0 && status < 400);
  const refused = all.filter(({ status }) => status === 503);
  const wrong = all.filter(({ status }) => (status === 0 || status >= 400) && status !== 503);
  return { all, served, refused, wrong, rate: (served.length / ms) * 1_000 };
}

/** As many as `connections` at a time; each asks again as soon as it is answered. */
export async function saturate(
  base: string,
  next: () => Asked,
  { connections, ms }: { connections: number; ms: number },
): Promise<Answers> {
  const client = rawClient(base);
  const all: Answered[] = [];
  const start = performance.now();
  const keepAsking = async () => {
    while (performance.now() < start + ms) all.push(await send(client, next()));
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  client.close();
  return sorted(all, performance.now() - start);
}

/** `rate` requests a second, whether or not any is answered. */
export async function pour(
  base: string,
  next: () => Asked,
  { rate, ms }: { rate: number; ms: number },
): Promise<Answers & { connections: number }> {
  const client = rawClient(base);
  const answers: Promise<Answered>[] = [];
  const start = performance.now();
  for (let passed = 0; passed < ms; passed = performance.now() - start) {
    while (answers.length < (passed / 1_000) * rate) {
      answers.push(send(client, next()));
    }
    await sleep(1);
  }
  const all = await Promise.all(answers);
  client.close();
  return { ...sorted(all, ms), connections: client.most() };
}

/** The `share` of them (0.5: the median) that took the least time took no longer than this, in milliseconds. */
export function quantile(answers: readonly { ms: number }[], share: number): number {
  const times = answers.map(({ ms }) => ms).sort((one, other) => one - other);
  return Math.round((times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0) * 10) / 10;
}
