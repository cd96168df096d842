interface Field {
  safeParse(value: unknown): { success: boolean; data?: unknown };
}

/** What a list's zod schema offers: each field, and the whole with its defaults. */
export interface ListSchema<State> {
  shape: Record<string, Field>;
  parse(value: unknown): State;
}

/** The list state that an address carries; what is absent or not valid takes the schema's default. */
export function readSearch<State>(schema: ListSchema<State>, search: URLSearchParams): State {
  const given: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    const text = search.get(key);
    if (text === null || text === "") continue;
    const reading = [text, Number(text)].map((value) => field.safeParse(value)).find((parsed) => parsed.success);
    if (reading) given[key] = reading.data;
  }
  return schema.parse(given);
}

/** `search` with `changes` set (an empty or undefined value leaves); any change but of the page goes back to the first page. */
export function changeSearch(search: URLSearchParams, changes: Record<string, string | number | undefined>) {
  const changed = new URLSearchParams(search);
  if (!("page" in changes)) changed.delete("page");
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === "" || (key === "page" && value === 1)) changed.delete(key);
    else changed.set(key, String(value));
  }
  return changed;
}
