/** The accounts that the shop prints at start. Published, so only ever on a demo shop. */
export const demoAccounts = {
  owner: "owner@dewy.example",
  staff: "staff@dewy.example",
  customer: "sokha@example.com",
  password: "dewy-demo-1",
} as const;
