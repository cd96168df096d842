/** Why an embedded server could not do what was asked. */
export type EmbeddedErrorCode =
  | "binaries_missing"
  | "damaged"
  | "disk_full"
  | "init_failed"
  | "no_password"
  | "no_server_user"
  | "not_a_cluster"
  | "not_writable"
  | "port_taken"
  | "private_directory"
  | "server_missing"
  | "start_failed"
  | "start_timeout"
  | "stop_timeout"
  | "wrong_owner"
  | "wrong_version";

/** A failure of an embedded server; `message` is one sentence to show as it is, without the stack. */
export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedError";
    this.code = code;
  }
}

/** The errno code of a system error, such as "ENOENT". */
export function errnoOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Words a system error about `path` as an EmbeddedError; anything else is returned as it came. */
export function wordSystemError(error: unknown, path: string): unknown {
  if (error instanceof EmbeddedError) return error;
  const errno = errnoOf(error);
  if (errno === "ENOSPC" || errno === "EDQUOT") return diskFull(path, { cause: error });
  if (errno === "EROFS")
    return new EmbeddedError("not_writable", `${path} lies on a disk that is read-only.`, { cause: error });
  if (errno === "EACCES" || errno === "EPERM" || errno === "ENOTDIR")
    return new EmbeddedError("not_writable", `Cannot write to ${path}: check who owns it.`, { cause: error });
  return error;
}

/** Whether a server's own words say that a disk is full; shared memory that is too small says nearly the same. */
export function saysDiskFull(text: string): boolean {
  return text
    .split("\n")
    .some(
      (line) =>
        /No space left on device|Disk quota exceeded|could not (extend|write).* wrote only /.test(line) &&
        !/shared memory/.test(line),
    );
}

export function diskFull(path: string, options?: ErrorOptions): EmbeddedError {
  return new EmbeddedError("disk_full", `The disk is full: free some space for ${path}, then start again.`, options);
}
