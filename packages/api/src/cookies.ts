import type { ShopConfig } from "@dewy/services";

/** Staff have a cookie of their own, which `admin.*` alone reads: a customer's session never opens the admin. */
export const cookieNames = { customer: "dewy_session", staff: "dewy_staff", guest: "dewy_guest" } as const;

type CookieName = (typeof cookieNames)[keyof typeof cookieNames];

export interface CookieJar {
  get(name: CookieName): string | undefined;
  /** httpOnly, SameSite=Lax, and Secure where the shop is reached by https. */
  set(name: CookieName, value: string, maxAgeSeconds: number): void;
  clear(name: CookieName): void;
}

/** The `set-cookie` of an answer by the cookie's name: one answer sets a cookie once, to what it became last. */
export type SetCookies = Map<string, string>;

export function cookieJar(
  sent: string | undefined,
  setCookies: SetCookies,
  { publicUrl }: Pick<ShopConfig, "publicUrl">,
): CookieJar {
  const attributes = `Path=/; HttpOnly; SameSite=Lax${publicUrl.startsWith("https:") ? "; Secure" : ""}`;
  const set = (name: CookieName, value: string, maxAgeSeconds: number) => {
    setCookies.set(name, `${name}=${value}; Max-Age=${maxAgeSeconds}; ${attributes}`);
  };
  return {
    get(name) {
      for (const pair of (sent ?? "").split(/; */)) {
        if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
      }
      return undefined;
    },
    set,
    clear: (name) => set(name, "", 0),
  };
}
