/** Where to go after signing in: a path of this app, never another site (`//evil.test`, `/\evil.test`). */
export const returnPath = (search: URLSearchParams): string => {
  const to = search.get("to") ?? "/";
  return /^\/(?![/\\])/.test(to) && !to.startsWith("/login") ? to : "/";
};
