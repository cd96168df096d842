import type { AppRouter } from "@dewy/api";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { queryClient } from "./query-client.ts";

/** The shop's procedures; the staff cookie goes along by itself, since it is the same origin. */
export const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/trpc", maxURLLength: 2000 })] });

/** The same as query and mutation options. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
