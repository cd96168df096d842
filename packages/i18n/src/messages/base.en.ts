import { commonEn } from "./common.en.ts";
import { errorsEn } from "./errors.en.ts";
import { wordsEn } from "./words.en.ts";

/** What both apps share; each adds its own area to it. */
export const baseEn = { ...commonEn, ...errorsEn, ...wordsEn } as const;
