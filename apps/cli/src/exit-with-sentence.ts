/** Errors whose message was written for whoever typed the command. */
const wordedFor = new Set([
  "BackupError",
  "ImportError",
  "CreateAdminError",
  "EnvError",
  "EmbeddedError",
  "NewerDatabaseError",
  "OldServerError",
]);

/** Runs a script: its failure is one sentence on stderr and exit code 1, never a stack trace where we know the cause. */
export async function exitWithSentence(script: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await script();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${wordFailure(error)}\n`);
  }
}

function wordFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (wordedFor.has(error.name)) return error.message;
  const { code, syscall, cause, data } = error as {
    code?: string;
    syscall?: string;
    cause?: { reason?: string };
    data?: { reason?: string };
  };
  const reason = data?.reason ?? cause?.reason;
  if (
    reason === "unavailable" ||
    /^(ECONN|ENOTFOUND|ETIMEDOUT|28P01|3D000)/.test(code ?? "") ||
    syscall === "connect"
  ) {
    return `The database cannot be reached (${code ?? reason}). Check DATABASE_URL, or leave it out for the embedded one.`;
  }
  // Such as `ENOSPC: no space left on device, write`.
  if (syscall) return `A file cannot be read or written: ${error.message}.`;
  return reason === undefined ? (error.stack ?? error.message) : `The shop refused: ${reason}.`;
}
