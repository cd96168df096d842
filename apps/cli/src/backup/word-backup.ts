import type { PresentShop, Restored, WrittenBackup } from "@dewy/api/server";

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function wordContents({ manifest }: Pick<WrittenBackup, "manifest">): string {
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  const count = (name: string) => manifest.tables[name]?.rows ?? 0;
  return `${count("orders")} orders, ${count("users")} accounts, ${count("products")} products (${rows} rows in all), ${manifest.media.files} pictures`;
}

/** What was backed up, and what a backup leaves to its owner. */
export function wordBackup(
  written: WrittenBackup,
  { path, seconds, inMongo }: { path: string; seconds: number; inMongo: boolean },
): string[] {
  return [
    `${path}  ${megabytes(written.bytes)}`,
    `As of ${written.header.created_at}: ${wordContents(written)}; ${seconds.toFixed(1)} s.`,
    "Not in it: the SECRET, and mails written to files. Keep the SECRET apart from the backup.",
    ...(inMongo ? ["Nor what MongoDB keeps (events, recommendations): back that up by itself."] : []),
  ];
}

/** What is in the database now. */
export function wordRestored(restored: Restored, { seconds }: { seconds: number }): string[] {
  const { header, upgraded } = restored;
  return [
    `Restored the shop as of ${header.created_at}: ${wordContents(restored)}; ${seconds.toFixed(1)} s.`,
    ...(upgraded.length > 0 ? [`Upgraded it by ${upgraded.length} migrations, to ${upgraded.at(-1)}.`] : []),
    "Everybody signs in again.",
  ];
}

/** What `--replace` is about to take the place of. */
export const wordReplaced = ({ products, customers, orders, last_order_at }: PresentShop): string =>
  `Replacing a shop of ${products} products, ${customers} customers and ${orders} orders${last_order_at ? `, the last of ${last_order_at}` : ""}.`;
