import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { sessionEnd } from "../session/session-end.ts";
import { readRefusal } from "./refusal.ts";

const noticeEnd = (error: unknown) => {
  if (readRefusal(error).reason === "not_signed_in") sessionEnd.notice();
};

/** A refusal is an answer and is not asked for again; only a network or a server that failed is. */
const mayRetry = (failures: number, error: unknown) =>
  failures < 2 && ["offline", "unavailable"].includes(readRefusal(error).reason);

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: mayRetry, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});
