import type { ShopClient } from "@dewy/api";
import { createContext } from "react-router";

/** The in-process client of the request that is being answered. */
export const apiContext = createContext<ShopClient>();
