/**
 * Popularity is Σ weight × 2^(−age / half-life) over what was done with a product (exponential decay, so that what was popular fades
 * without a date at which it drops). Stores sum it where the events are; these are its constants.
 */

/** What an event is worth while it is new: the stronger the intent, the more. Purchases are counted from orders. */
export const EVENT_WEIGHTS = { product_view: 1, wishlist_add: 2, cart_add: 3 } as const;
export const PURCHASE_WEIGHT = 5;
export const HALF_LIFE_DAYS = 14;
/** Older than this nothing weighs: after six half-lives a view is worth a sixty-fourth. */
export const WINDOW_DAYS = 6 * HALF_LIFE_DAYS;
