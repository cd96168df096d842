import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";

export const shopQuery = () => trpc.shop.info.queryOptions(undefined, { staleTime: 5 * 60_000 });

/** The shop's name, currency and time zone, below the shell, which has already asked. */
export const useShop = () => useSuspenseQuery(shopQuery()).data;
