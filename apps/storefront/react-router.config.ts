import type { Config } from "@react-router/dev/config";

export default {
  // All routes are in one cached file, so that no navigation has to ask for the next page's.
  routeDiscovery: { mode: "initial" },
} satisfies Config;
