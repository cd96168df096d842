export {
  demoAccounts,
  NewerDatabaseError,
  openShop,
  type Shop,
  type ShopConfig,
  type ShopOptions,
} from "@dewy/services";
