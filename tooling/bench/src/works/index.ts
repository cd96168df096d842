import type { Work } from "../work.ts";
import { carts } from "./carts.ts";
import { checkouts } from "./checkouts.ts";
import { details } from "./details.ts";
import { lists } from "./lists.ts";
import { adminOrders } from "./orders.ts";
import { pages } from "./pages.ts";
import { searchWorks } from "./searches.ts";

/** Everything that is compared, in the order of the table. */
export const works: Work[] = [...lists, ...details, ...searchWorks, ...pages, ...carts, ...checkouts, ...adminOrders];
