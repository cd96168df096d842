/** Pages of the catalogue are the same for everyone, so a cache in front of the shop may keep them for a moment. */
export const catalogHeaders = () => ({
  "cache-control": "public, max-age=0, s-maxage=30, stale-while-revalidate=120",
});
