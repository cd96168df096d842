import { concurrencyLimit } from "@dewy/core";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's parameters for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Each hash takes 19 MiB and a thread of libuv's four, which also read files and resolve names: two at a time keep a flood
 * of sign-ins to 38 MiB and the rest of the process alive. Who waits longer than 200 others is refused.
 */
const limited = concurrencyLimit({ atOnce: 2, waiting: 200 });

/** A hash of random bytes that nobody knows, verified where there is no account so that it takes the same time. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$8aamdkOMmuTKUIDlwHOdZg$GvKWoks0TG5PetYnT1Or48EAnDQU6gvKSxSkvgvi0v4";

/** Keyboards compose Thai, Khmer and accented letters differently: the same text is the same password. */
export const normalizePassword = (password: string): string => password.normalize("NFKC");

/** The password's argon2id hash in PHC form, made off the main thread. Refuses with `unavailable` under a flood. */
export const hashPassword = (password: string): Promise<string> =>
  limited(() => hash(normalizePassword(password), PARAMETERS));

/** Whether the password is the hash's. Without a usable hash the answer is false, after the same time. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const usable = passwordHash?.startsWith("$argon2id$");
  const matches = await limited(() => verify((usable && passwordHash) || NOBODYS_HASH, normalizePassword(password)));
  return matches && usable === true;
}
