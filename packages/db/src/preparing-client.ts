import { createHash } from "node:crypto";
import pg from "pg";

/** Statements kept prepared on a connection; past this many different texts the rest are sent unnamed. */
const MAX_PREPARED = 500;
const names = new Map<string, string>();

function preparedName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MAX_PREPARED) return known;
  const name = `q${createHash("sha1").update(text).digest("base64url")}`;
  names.set(text, name);
  return name;
}

/** A connection that prepares each statement with parameters once, under a name: PostgreSQL then parses and plans it once. */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads `query` nine ways; only the (text, values) one is changed.
  override query(...args: any[]): any {
    const [text, values] = args;
    const name =
      typeof text === "string" && Array.isArray(values) && values.length > 0 ? preparedName(text) : undefined;
    // @ts-expect-error the overloads again
    return name ? super.query({ name, text, values }, ...args.slice(2)) : super.query(...args);
  }
}
