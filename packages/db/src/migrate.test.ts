import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { migrations } from "./migrations/index.ts";
import { freshDatabase, sql } from "./testing.ts";

const run = promisify(execFile);

test("of three processes that migrate at once each applies what the others have not", async () => {
  const fresh = await freshDatabase({ migrated: false });
  onTestFinished(() => fresh.drop());
  const program = `
    const { createDb, migrate } = await import(${JSON.stringify(import.meta.resolve("./index.ts"))});
    const db = createDb({ url: process.argv[1], poolSize: 1 });
    console.log(JSON.stringify(await migrate(db)));
    await db.destroy();
  `;
  const migrating = () => run(process.execPath, ["--input-type=module", "--eval", program, fresh.url]);
  const outputs = await Promise.all([migrating(), migrating(), migrating()]);
  const applied = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
  const names = Object.keys(migrations).toSorted();
  expect(applied.toSorted()).toEqual(names);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(fresh.db);
  expect(rows.map(({ name }) => name)).toEqual(names);
});
