/** The name of the constraint or unique index that PostgreSQL refused a statement for, if that is what `error` says. */
export function violatedConstraint(error: unknown): string | undefined {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  const integrityViolation = typeof code === "string" && code.startsWith("23");
  return integrityViolation && typeof constraint === "string" ? constraint : undefined;
}

/** The statement names a table that is not there. */
export const isMissingTable = (error: unknown): boolean => (error as { code?: string })?.code === "42P01";

const RETRY_LATER = new Set(["40001", "40P01", "55P03", "57014"]);

/** A serialization failure, deadlock, lock or statement timeout: nothing was written, and another try may succeed. */
export const isTransient = (error: unknown): boolean => RETRY_LATER.has((error as { code?: string })?.code ?? "");

/** PostgreSQL cannot be reached, is starting or is stopping. */
export function isUnreachable(error: unknown): boolean {
  const { name = "", code = "", message = "" } = (error ?? {}) as { name?: string; code?: string; message?: string };
  return (
    name === "DatabaseAwayError" ||
    // A socket in the file system is gone with its server, or full of who waits for one that fell silent.
    /^connect (ENOENT|EAGAIN) /.test(message) ||
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|57P0[123]|08\w{3}|53300)$/.test(
      code,
    ) ||
    /Connection terminated|is not queryable|timeout exceeded when trying to connect|^timeout expired$/.test(message)
  );
}
