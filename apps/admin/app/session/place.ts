import type { RouterOutputs } from "@dewy/api";
import type { Permission } from "@dewy/core";
import { createContext, useContext } from "react";
import type { Me } from "./staff.ts";

interface Place {
  me: Me;
  shop: RouterOutputs["shop"]["info"];
}

const Context = createContext<Place | undefined>(undefined);

/** The shell gives every page below it who works and for which shop. */
export const PlaceProvider = Context;

function usePlace(): Place {
  const place = useContext(Context);
  if (!place) throw new Error("usePlace wants a PlaceProvider above it");
  return place;
}

/** The signed-in member of staff. */
export const useMe = (): Me => usePlace().me;

export const useMay = (permission: Permission): boolean => useMe().permissions.includes(permission);

/** The shop's name, currency and time zone. */
export const useShop = (): Place["shop"] => usePlace().shop;
