import { useSyncExternalStore } from "react";

let ended = false;
const listeners = new Set<() => void>();

const set = (value: boolean) => {
  ended = value;
  for (const listener of listeners) listener();
};

/** Whether the server stopped knowing who works here: the shell then asks to sign in again, over the page and what was typed in it. */
export const sessionEnd = {
  notice: () => set(true),
  clear: () => set(false),
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSessionEnded = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => ended,
    () => false,
  );
