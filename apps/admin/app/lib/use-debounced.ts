import { useEffect, useRef } from "react";

/** Calls `run` with the newest `value` once it has rested for `ms`; not for the first one. */
export function useDebounced<Value>(value: Value, run: (value: Value) => void, ms = 300): void {
  const latest = useRef(run);
  latest.current = run;
  const first = useRef(value);
  useEffect(() => {
    if (value === first.current) return;
    first.current = value;
    const timer = setTimeout(() => latest.current(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
}
