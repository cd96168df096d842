import { demoAccounts } from "@dewy/api/server";

/** Where everything is, and who may sign in to the demo shop. */
export function welcome(url: string, { demo, role }: { demo: boolean; role: string }): string {
  if (role === "worker") return "Running jobs. Ctrl-C stops.";
  const lines = [
    "",
    `  Storefront     ${url}`,
    `  Admin          ${url}/admin`,
    `  tRPC           ${url}/trpc`,
    `  REST           ${url}/api`,
    `  API reference  ${url}/api/docs`,
  ];
  if (demo) {
    lines.push(
      "",
      `  Demo accounts, password ${demoAccounts.password}`,
      `  owner          ${demoAccounts.owner}`,
      `  staff          ${demoAccounts.staff}`,
      `  shopper        ${demoAccounts.customer}`,
    );
  }
  return `${lines.join("\n")}\n\n  Ctrl-C stops.\n`;
}
