/** `params` with some set to others: undefined takes one out. The page starts anew unless it is what is set. */
export function listHref(params: URLSearchParams, changes: Record<string, string | undefined>): string {
  const next = new URLSearchParams(params);
  if (!("page" in changes)) next.delete("page");
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  const query = tidy(next).toString();
  return query ? `?${query}` : "";
}

/** Without the empty fields that a plain form sends. */
export function tidy(params: Iterable<[string, FormDataEntryValue]>): URLSearchParams {
  return new URLSearchParams(
    [...params].filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== ""),
  );
}
