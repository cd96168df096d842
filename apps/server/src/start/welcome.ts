import { demoAccounts, type SignIns } from "@dewy/api/server";
import { mayBeDemo } from "../addresses.ts";
import type { Env } from "../env.ts";

/** Where everything is, and who may sign in. */
export function welcome(url: string, env: Env, signIns: SignIns): string {
  if (env.ROLE === "worker") return "Running jobs. Ctrl-C stops.";
  const isDemo = signIns.demo && mayBeDemo(env);
  return `
  Storefront     ${url}
  Admin          ${url}/admin
  tRPC           ${url}/trpc
  REST           ${url}/api
  API reference  ${url}/api/docs
${isDemo && env.SMTP_URL === undefined ? `  Emails         ${url}/outbox\n` : ""}
${accounts(signIns, isDemo)}  Ctrl-C stops.
`;
}

function accounts({ demo, staff }: SignIns, isDemo: boolean): string {
  if (isDemo) {
    return `  Demo accounts, password ${demoAccounts.password}
  owner          ${demoAccounts.owner}
  staff          ${demoAccounts.staff}
  shopper        ${demoAccounts.customer}

`;
  }
  if (demo) {
    return `  The demo's published passwords open nothing here, since others can reach this shop.
  npm run create-admin makes an account for the admin.

`;
  }
  return staff ? "" : "  Nobody can sign in to the admin yet: npm run create-admin makes the first account.\n\n";
}
