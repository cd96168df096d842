import { platform } from "node:os";
import type { ServerUser } from "./server-user.ts";

/** How PostgreSQL's programs are spawned: under the server's user, with none of the caller's PG*, LC_* or LD_* variables. */
export function serverProcess(user: ServerUser | undefined) {
  return {
    // Not the caller's directory, which the user may not be able to enter.
    cwd: platform() === "win32" ? undefined : "/",
    env: platform() === "win32" ? undefined : { PATH: "/usr/local/bin:/usr/bin:/bin", LC_MESSAGES: "C" },
    ...(user && { uid: user.uid, gid: user.gid }),
  };
}
