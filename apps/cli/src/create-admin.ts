import { callAs } from "@dewy/api/server";
import { readEnv } from "@dewy/server/env";
import { ask } from "./create-admin/ask.ts";
import { CreateAdminError } from "./create-admin/create-admin-error.ts";
import { makeAdmin } from "./create-admin/make-admin.ts";
import { parseArguments, usage } from "./create-admin/parse-arguments.ts";
import { exitWithSentence } from "./exit-with-sentence.ts";
import { openLocalShop } from "./open-local-shop.ts";

/** `npm run create-admin`: makes a member of staff, asking for what it was not told. */
async function createAdmin(args: string[]): Promise<number> {
  const { help, role, ...options } = parseArguments(args);
  if (help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const email = options.email ?? (await askOnTerminal(() => ask("Email: "), "--email"));
  const password = readEnv().ADMIN_PASSWORD ?? (await askOnTerminal(askPassword, "ADMIN_PASSWORD"));
  const shop = await openLocalShop((message) => process.stderr.write(`${message}\n`));
  try {
    const client = callAs(shop.deps, { kind: "system", name: "create-admin" });
    process.stdout.write(`${await makeAdmin(client, { email, password, role })}\n`);
    return 0;
  } finally {
    await shop.close();
  }
}

function askOnTerminal(question: () => Promise<string>, otherwise: string): Promise<string> {
  if (!process.stdin.isTTY) throw new CreateAdminError(`There is no terminal to ask on: give ${otherwise}.`);
  return question();
}

async function askPassword(): Promise<string> {
  const password = await ask("Password (not shown): ", { secret: true });
  if (password !== (await ask("The same again: ", { secret: true }))) {
    throw new CreateAdminError("The two passwords differ. Nothing was changed.");
  }
  return password;
}

await exitWithSentence(() => createAdmin(process.argv.slice(2)));
