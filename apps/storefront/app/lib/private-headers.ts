/** Pages of one person are kept nowhere. */
export const privateHeaders = () => ({ "cache-control": "private, no-store" });
