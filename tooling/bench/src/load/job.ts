/** One request, and what its answer must be. */
export interface Asked {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** 200 unless said. */
  status?: number;
  /** Each stands in the answer's body. */
  expect: string[];
  /** The answer's headers are these, named in lower case. */
  expectHeaders?: Record<string, string>;
}

/** What the load process is to do for `seconds`: each lane is a connection that sends its requests one after the other, again and again. */
export interface RequestJob {
  url: string;
  seconds: number;
  lanes: Asked[][];
}

/** Guests who each put three products into a new cart and order them with one coupon; what counts is the orders. */
export interface CheckoutJob {
  url: string;
  seconds: number;
  workers: number;
  seed: number;
  products: number[];
  coupon: string;
}

export type Job = RequestJob | CheckoutJob;

/** What came of it. A run with errors does not count. */
export interface Fired {
  /** Answers within the time. */
  count: number;
  /** With those that came late. */
  answered: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  errors: string[];
  /** The share of its core that the load itself took. */
  busy: number;
}
