export { BackupError } from "./backup-format.ts";
export type { PresentShop } from "./present-shop.ts";
export { type Restored, restoreBackup } from "./restore-backup.ts";
export { type WrittenBackup, writeBackup } from "./write-backup.ts";
