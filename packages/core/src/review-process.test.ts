import { expect, test } from "vitest";
import { reviewStatuses } from "./enums.ts";
import { nextReviewStatuses, reviewStatusesBefore } from "./review-process.ts";

test("the process is exactly: decided once or anew, never undecided again", () => {
  const moves = reviewStatuses.flatMap((from) => nextReviewStatuses(from).map((to) => `${from} → ${to}`));
  expect(moves).toEqual(["pending → approved", "pending → rejected", "approved → rejected", "rejected → approved"]);
  expect(reviewStatuses.map(reviewStatusesBefore)).toEqual([[], ["pending", "rejected"], ["pending", "approved"]]);
});
