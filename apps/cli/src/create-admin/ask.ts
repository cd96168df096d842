import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { CreateAdminError } from "./create-admin-error.ts";

/** Asks on the terminal; `secret` answers are not shown. Ctrl-C and Ctrl-D throw CreateAdminError. */
export async function ask(question: string, { secret = false } = {}): Promise<string> {
  const { stdin, stderr } = process;
  if (secret) stderr.write(question);
  // Readline writes each key that is typed.
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: stdin, output: secret ? silence : stderr, terminal: true });
  const given = new AbortController();
  terminal.once("SIGINT", () => given.abort());
  terminal.once("close", () => given.abort());
  try {
    const answer = await terminal.question(secret ? "" : question, { signal: given.signal });
    return secret ? answer : answer.trim();
  } catch (error) {
    throw new CreateAdminError("Nothing was changed.", { cause: error });
  } finally {
    terminal.close();
    if (secret) stderr.write("\n");
  }
}
