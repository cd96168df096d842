import type { ReactNode } from "react";
import { Failed } from "./failed.tsx";
import { Waiting } from "./waiting.tsx";

export interface Query<Data> {
  data: Data | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface Props<Data> {
  query: Query<Data>;
  children: (data: Data) => ReactNode;
}

/** A query's data once it is there; until then that it is loading, or why it failed with a way to ask again. */
export function Loaded<Data>({ query, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failed error={query.error} retry={() => query.refetch()} />;
  return <Waiting />;
}
