interface Refusal {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/**
 * Whether a mail server said that this recipient can never be reached (RFC 5321: 550–559 to RCPT). Its 5.7.x (RFC 3463: policy,
 * "relaying denied", "blocked") is about who sends, which the shop's owner can mend: that is tried again.
 */
export function isRefusedForGood(error: unknown): boolean {
  const { command, responseCode = 0, response = "" } = (error ?? {}) as Refusal;
  return command === "RCPT TO" && responseCode >= 550 && responseCode <= 559 && !/^\d{3}[ -]5\.7\./.test(response);
}

/** A mail server's words repeat the buyer's address, and a job's error is logged and kept: only the codes go on. */
export function withoutAddress(error: unknown): Error {
  const { code, command, responseCode } = (error ?? {}) as Refusal;
  return Object.assign(new Error("the mail was not taken"), { code, command, responseCode });
}
