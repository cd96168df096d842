import { expect, test } from "vitest";
import { orderStatuses } from "./enums.ts";
import { mayMove, nextStatuses } from "./order-process.ts";

test("the process is exactly: on by one step, cancelled before shipping, refunded after delivery", () => {
  const moves = orderStatuses.flatMap((from) =>
    orderStatuses.filter((to) => mayMove(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(moves).toEqual([
    "pending → confirmed",
    "pending → cancelled",
    "confirmed → processing",
    "confirmed → cancelled",
    "processing → shipped",
    "processing → cancelled",
    "shipped → delivered",
    "delivered → refunded",
  ]);
});

test("cancelled and refunded are ends", () => {
  expect(nextStatuses("cancelled")).toEqual([]);
  expect(nextStatuses("refunded")).toEqual([]);
});
