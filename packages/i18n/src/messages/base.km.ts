import { commonKm } from "./common.km.ts";
import { errorsKm } from "./errors.km.ts";
import { wordsKm } from "./words.km.ts";

/** What both apps share; each adds its own area to it. */
export const baseKm = { ...commonKm, ...errorsKm, ...wordsKm } as const;
