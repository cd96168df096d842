/** The eight kinds of refusal, with the HTTP status each is answered with. */
export const ERROR_KINDS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unprocessable: 422,
  too_many: 429,
  unavailable: 503,
} as const;

export type ErrorKind = keyof typeof ERROR_KINDS;

/** Every reason a verb may refuse with. Screens word the reason in the reader's language; the message is for developers only. */
export const ERROR_REASONS = {
  invalid_input: "invalid",
  batch_too_large: "invalid",
  not_signed_in: "unauthenticated",
  wrong_credentials: "unauthenticated",
  wrong_password: "unprocessable",
  forbidden: "forbidden",
  foreign_origin: "forbidden",
  not_found: "not_found",
  stale_version: "conflict",
  email_taken: "conflict",
  coupon_code_taken: "conflict",
  already_reviewed: "conflict",
  category_in_use: "conflict",
  sku_taken: "conflict",
  slug_taken: "conflict",
  checkout_busy: "conflict",
  cart_empty: "unprocessable",
  cart_full: "unprocessable",
  out_of_stock: "unprocessable",
  product_unavailable: "unprocessable",
  amount_too_large: "unprocessable",
  unknown_category: "unprocessable",
  unknown_product: "unprocessable",
  category_cycle: "unprocessable",
  token_invalid: "unprocessable",
  wishlist_full: "unprocessable",
  address_book_full: "unprocessable",
  price_changed: "unprocessable",
  idempotency_key_reused: "unprocessable",
  illegal_transition: "unprocessable",
  coupon_unknown: "unprocessable",
  coupon_not_started: "unprocessable",
  coupon_expired: "unprocessable",
  coupon_used_up: "unprocessable",
  coupon_minimum: "unprocessable",
  coupon_not_applicable: "unprocessable",
  coupon_first_order_only: "unprocessable",
  too_many_attempts: "too_many",
  unavailable: "unavailable",
} as const satisfies Record<string, ErrorKind>;

export type ErrorReason = keyof typeof ERROR_REASONS;

/** One field at fault: its path in the input (`items.0.quantity`) and a code that i18n words. */
export interface FieldError {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}

export interface ErrorDetails {
  fields?: FieldError[];
  [key: string]: unknown;
}

/** The one error that verbs throw on purpose. `details` is sent to the caller: never another person's data. */
export class ShopError extends Error {
  readonly reason: ErrorReason;
  readonly details: ErrorDetails;

  constructor(reason: ErrorReason, details: ErrorDetails = {}) {
    super(reason);
    this.name = "ShopError";
    this.reason = reason;
    this.details = details;
  }

  get kind(): ErrorKind {
    return ERROR_REASONS[this.reason];
  }

  get status(): number {
    return ERROR_KINDS[this.kind];
  }
}
