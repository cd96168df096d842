import { createContext, useContext } from "react";
import type { ProductEditing } from "./use-product-editor.ts";

interface Editing extends ProductEditing {
  /** May change more than the stock. */
  mayWrite: boolean;
}

const Context = createContext<Editing | undefined>(undefined);

export const EditingProvider = Context;

/** The form that the fields below belong to. */
export function useEditing(): Editing {
  const editing = useContext(Context);
  if (!editing) throw new Error("useEditing wants an EditingProvider above it");
  return editing;
}
