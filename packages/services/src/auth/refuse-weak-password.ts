import { ShopError } from "@dewy/core";
import { demoAccounts } from "../demo/demo-accounts.ts";
import { commonPasswords } from "./common-passwords.ts";
import { normalizePassword } from "./password.ts";

/** Refuses (`invalid_input`, naming `field`) a password that a guesser tries first: a common one, or the account's own email. */
export function refuseWeakPassword(password: string, email: string, field = "password"): void {
  const code = weakness(normalizePassword(password).toLowerCase(), email.toLowerCase());
  if (code) throw new ShopError("invalid_input", { fields: [{ field, code }] });
}

function weakness(password: string, email: string): "password_common" | "password_is_email" | undefined {
  if (password === email || password === email.split("@")[0]) return "password_is_email";
  const oneCharacter = new Set(password).size === 1;
  const published = password === demoAccounts.password;
  return oneCharacter || published || commonPasswords.has(password) ? "password_common" : undefined;
}
