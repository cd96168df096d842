export {
  demoAccounts,
  NewerDatabaseError,
  openShop,
  type Shop,
  type ShopConfig,
  type ShopOptions,
  type SignIns,
} from "@dewy/services";
