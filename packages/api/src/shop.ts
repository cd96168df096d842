export {
  type Condition,
  demoAccounts,
  type Health,
  NewerDatabaseError,
  openShop,
  type Shop,
  type ShopConfig,
  type ShopOptions,
  type SignIns,
} from "@dewy/services";
