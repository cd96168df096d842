import type { Cache } from "./cache.ts";

/** Remembers nothing: for scripts, and for tests that change the database behind the shop's back. */
export const noCache = (): Cache => ({
  through: ({ load }) => load(),
  forget: async () => {},
  forgetAll: async () => {},
  generation: async () => undefined,
  hear: async () => {},
  renew: async () => {},
  health: () => "off",
  settled: async () => {},
  close: async () => {},
});
