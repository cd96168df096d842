export {
  BackupError,
  type Condition,
  type Door,
  demoAccounts,
  type Health,
  NewerDatabaseError,
  type OutboxMail,
  openDoor,
  openShop,
  type PresentShop,
  type Restored,
  readOutbox,
  readOutboxMail,
  restoreBackup,
  type Shop,
  type ShopConfig,
  type ShopOptions,
  type SignIns,
  type WholeOutboxMail,
  type WrittenBackup,
  writeBackup,
} from "@dewy/services";
export { answerTrpc, refuseTrpc, type TrpcAnswer, type TrpcRequest } from "./answer-trpc.ts";
export { procedures } from "./call-procedure.ts";
export { callAs, localClient, type ShopClient } from "./client.ts";
export { actorContext, type RequestContext, type RequestParts, requestContext } from "./context.ts";
export { cookieNames, type SetCookies } from "./cookies.ts";
export { type PublicError, publicError } from "./errors.ts";
export * from "./rest/index.ts";
export { type AppRouter, appRouter } from "./router.ts";
