import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { EmbeddedError, errnoOf } from "../embedded-error.ts";
import { MAVEN_ARTIFACT, mainClass, pom } from "./java-mongo-server.ts";

const run = promisify(execFile);
const FETCH_WITHIN_MS = 180_000;

const cache = fileURLToPath(new URL("../../../../node_modules/.cache/dewy", import.meta.url));

/**
 * The folder with the server's classes, made by Maven and Java where it is missing. It is made beside its place and renamed into it,
 * so that two runs that fetch at once do not meet.
 */
export async function fetchJavaMongo(): Promise<string> {
  const place = join(cache, `${MAVEN_ARTIFACT.name}-${MAVEN_ARTIFACT.version}`);
  if (await exists(join(place, "Main.class"))) return place;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "fetching-"));
  try {
    await writeFile(join(draft, "pom.xml"), pom);
    await writeFile(join(draft, "Main.java"), mainClass);
    await tool("mvn", ["-q", "-B", "dependency:copy-dependencies", "-DoutputDirectory=lib"], draft);
    const jars = (await readdir(join(draft, "lib"))).map((jar) => join("lib", jar)).join(delimiter);
    // The compiler is a module of Debian's runtime, too; the command `javac` is not.
    await tool("java", ["--module", "jdk.compiler/com.sun.tools.javac.Main", "-cp", jars, "Main.java"], draft);
    await rename(draft, place).catch(async (error) => {
      if (!(await exists(join(place, "Main.class")))) throw error;
    });
    return place;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function tool(program: string, options: string[], directory: string): Promise<void> {
  await run(program, options, { cwd: directory, timeout: FETCH_WITHIN_MS }).catch((error) => {
    const why = errnoOf(error) === "ENOENT" ? "is not installed" : "failed to prepare one";
    throw new EmbeddedError(
      "server_missing",
      `No MongoDB server: MONGODB_URL is not set, there is no mongod on the PATH, and ${program} ${why}.`,
      { cause: error },
    );
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
