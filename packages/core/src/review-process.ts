import type { ReviewStatus } from "./enums.ts";

/**
 * The review process: staff approve or reject what waits, and may change their mind. Nothing waits again once somebody has decided:
 * `pending` means that nobody has.
 */
export const reviewProcess = {
  pending: ["approved", "rejected"],
  approved: ["rejected"],
  rejected: ["approved"],
} as const satisfies Record<ReviewStatus, readonly ReviewStatus[]>;

/** The states that `status` may move to, in the order they should be offered. */
export const nextReviewStatuses = (status: ReviewStatus): readonly ReviewStatus[] => reviewProcess[status];

/** The states a review may come from to be `to`. */
export const reviewStatusesBefore = (to: ReviewStatus): ReviewStatus[] =>
  (Object.keys(reviewProcess) as ReviewStatus[]).filter((from) => nextReviewStatuses(from).includes(to));
