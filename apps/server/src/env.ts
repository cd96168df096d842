import { z } from "zod";

const url = (protocols: string[], example: string) =>
  z.string().refine((text) => {
    const parsed = URL.parse(text);
    return parsed !== null && protocols.includes(parsed.protocol) && parsed.hostname !== "";
  }, `must be an address like ${example}`);

/** The origin as browsers write it, when `text` is one and nothing more. */
function originOf(text: string): string | undefined {
  const parsed = URL.parse(text);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.hostname.includes("*")) return undefined;
  return parsed.href === `${parsed.origin}/` ? parsed.origin : undefined;
}

/** Every variable that Dewy reads. The text is what `.env.example` says; a test holds that file to it. */
const variables = {
  PORT: {
    about: "Where the shop listens.",
    example: "3000",
    schema: z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .refine((port) => port <= 65_535)
      .default(3000),
    must: "must be a port from 0 to 65535",
  },
  HOST: {
    about:
      "The address it listens on. 127.0.0.1: this machine alone. 0.0.0.0: everyone who reaches this machine; there is then no demo shop, and its known passwords open nothing.",
    example: "127.0.0.1",
    schema: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/)
      .default("127.0.0.1"),
    must: "must be an IP address or a host name",
  },
  PUBLIC_URL: {
    about:
      "Where shoppers reach the shop, when that is not http://localhost:<PORT>: links in emails start with it, https makes cookies Secure. With a name that others can reach there is no demo shop.",
    example: "https://shop.example",
    schema: url(["http:", "https:"], "https://shop.example")
      .transform((text) => text.replace(/\/+$/, ""))
      .refine((text) => new URL(text).pathname === "/", "must be without a path")
      .optional(),
    must: "must be an address like https://shop.example",
  },
  DATABASE_URL: {
    about: "A PostgreSQL to use instead of the embedded one, version 18 or later, UTF-8.",
    example: "postgres://dewy:secret@localhost:5432/dewy",
    schema: url(["postgres:", "postgresql:"], "postgres://user:password@host:5432/database").optional(),
    must: "must be an address like postgres://user:password@host:5432/database",
  },
  REDIS_URL: {
    about:
      "A Redis, which several servers need: they share sessions, carts, cached answers and rate limits in it. The shop works on while it is away. Give it a memory limit and the policy allkeys-lru.",
    example: "redis://localhost:6379",
    schema: url(["redis:", "rediss:"], "redis://:password@host:6379").optional(),
    must: "must be an address like redis://:password@host:6379",
  },
  MONGODB_URL: {
    about:
      "A MongoDB that keeps what shoppers did and what is recommended to them, for 400 days and 6 hours. Without it, or while it is away, PostgreSQL keeps them; they are forwarded once it is there.",
    example: "mongodb://localhost:27017/dewy",
    schema: z
      .string()
      // Several hosts may be named, which no URL has.
      .regex(/^mongodb(?:\+srv)?:\/\/[^/?#\s]+(?:\/[^\s]*)?$/)
      .optional(),
    must: "must be an address like mongodb://user:password@host:27017/database",
  },
  RATE_LIMITS: {
    about: "off lets each client ask as often as it likes: for benchmarks. Passwords can still not be guessed at will.",
    example: "on",
    schema: z.enum(["on", "off"]).default("on"),
    must: "must be on or off",
  },
  ROLE: {
    about: "web answers requests, worker runs jobs (emails), all does both.",
    example: "all",
    schema: z.enum(["all", "web", "worker"]).default("all"),
    must: "must be all, web or worker",
  },
  SECRET: {
    about:
      "Signs guests' cookies and the links to orders in emails, at least 32 characters. Made and kept in .data/secret when absent; replicas must share one.",
    example: "",
    schema: z.string().min(32).optional(),
    must: "must be at least 32 characters long",
  },
  TRUST_PROXY: {
    about: "1 behind a proxy of yours: the client's address is then the last one in X-Forwarded-For. Needs PUBLIC_URL.",
    example: "1",
    schema: z
      .enum(["0", "1", "true", "false"])
      .transform((text) => text === "1" || text === "true")
      .default(false),
    must: "must be 1 or 0",
  },
  CORS_ORIGINS: {
    about:
      "Other sites whose pages may use /api, /ml and /trpc, with their visitors' cookies: origins with commas between them. Without it none may.",
    example: "https://app.example,https://partner.example:8443",
    schema: z
      .string()
      .default("")
      .transform((text) => text.split(",").flatMap((one) => one.trim() || []))
      .refine((texts) => texts.every((text) => originOf(text) !== undefined))
      .transform((texts) => texts.flatMap((text) => originOf(text) ?? [])),
    must: "must be origins like https://app.example, with commas between them",
  },
  METRICS_TOKEN: {
    about:
      "Opens /metrics (Prometheus) to who brings it as `Authorization: Bearer …`, at least 16 characters. Without it only this machine reads them, and not through a proxy.",
    example: "",
    schema: z.string().min(16).optional(),
    must: "must be at least 16 characters long",
  },
  SMTP_URL: {
    about: "Sends the shop's emails. Without it they are written to .data/outbox.",
    example: "smtp://user:password@mail.example:587",
    schema: url(["smtp:", "smtps:"], "smtp://user:password@mail.example:587").optional(),
    must: "must be an address like smtp://user:password@mail.example:587",
  },
  MAIL_FROM: {
    about:
      "The address that the shop's emails come from, instead of no-reply at the host of PUBLIC_URL. The mail server must let the shop use it.",
    example: "no-reply@shop.example",
    schema: z.email().optional(),
    must: "must be an address like no-reply@shop.example",
  },
  LOG_LEVEL: {
    about:
      "debug, info, warn, error or silent. info writes a line for each request, and is the default where the output is no terminal.",
    example: "info",
    schema: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).optional(),
    must: "must be debug, info, warn, error or silent",
  },
  DATA_DIR: {
    about:
      "Where the embedded database, the secret, pictures and unsent emails are kept instead of .data in the checkout.",
    example: "/var/lib/my-shop",
    schema: z.string().min(1).optional(),
    must: "must be a directory",
  },
  ADMIN_PASSWORD: {
    about:
      "For `npm run create-admin` where no terminal can ask for the password. Set it for that command alone, not in .env.",
    example: "",
    schema: z.string().optional(),
    must: "must be a password",
  },
  NODE_ENV: {
    about: "Set by the scripts; nothing to change.",
    example: "production",
    schema: z.enum(["production", "development", "test"]).default("production"),
    must: "must be production, development or test",
  },
} satisfies Record<string, { about: string; example: string; schema: z.ZodType; must: string }>;

type Variables = typeof variables;

export type Env = { [Name in keyof Variables]: z.output<Variables[Name]["schema"]> };

/** A variable has a value it cannot have; the message names it and is fit to show. */
export class EnvError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EnvError";
  }
}

/** The environment, checked. An empty value counts as absent. Throws EnvError. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const env = Object.fromEntries(
    Object.entries(variables).map(([name, { schema, must }]) => {
      const result = (schema as z.ZodType).safeParse(source[name] || undefined);
      if (!result.success) throw new EnvError(`${name} ${must}.`);
      return [name, result.data];
    }),
  ) as Env;
  if (env.TRUST_PROXY && !env.PUBLIC_URL) {
    throw new EnvError("TRUST_PROXY needs PUBLIC_URL, the address under which shoppers reach the proxy.");
  }
  return env;
}

/** Reads `.env` in `directory` into the environment, where a variable is not set already. */
export function loadEnvFile(directory: string): void {
  try {
    process.loadEnvFile(`${directory}/.env`);
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw new EnvError(".env cannot be read.");
  }
}

/** The text of `.env.example`. */
export const envExample = (): string =>
  [
    "# Every variable that Dewy reads; none is needed. Copy this file to .env, or set them in the environment.",
    ...Object.entries(variables).map(([name, { about, example }]) => `# ${about}\n# ${name}=${example}`),
  ]
    .join("\n\n")
    .concat("\n");

/** Tells libraries that read NODE_ENV themselves (React) what we run as; before they are imported. */
export function announceNodeEnv(env: Env): void {
  process.env.NODE_ENV = env.NODE_ENV;
}

/** The environment that a child process of ours gets: our own, with `extra`. */
export const childEnvironment = (extra: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, ...extra });

/** An npm script runs us. */
export const isUnderNpm = (): boolean => process.env.npm_lifecycle_event !== undefined;
