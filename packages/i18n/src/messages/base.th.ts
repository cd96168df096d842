import { commonTh } from "./common.th.ts";
import { errorsTh } from "./errors.th.ts";
import { wordsTh } from "./words.th.ts";

/** What both apps share; each adds its own area to it. */
export const baseTh = { ...commonTh, ...errorsTh, ...wordsTh } as const;
