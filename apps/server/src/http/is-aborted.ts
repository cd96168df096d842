import type { AppContext } from "./http-env.ts";

/** The client went before its whole request had come: nobody waits for an answer, and nothing of ours has failed. */
export const isAborted = ({ env: { incoming } }: AppContext): boolean => incoming.destroyed && !incoming.complete;
