import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** For tests: a script of this folder as a process of its own. */
export async function runScript(name: string, args: string[], env: Record<string, string>): Promise<Ended> {
  const script = fileURLToPath(new URL(name, import.meta.url));
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args], {
      env: { PATH: "/usr/bin:/bin", ...env },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}
