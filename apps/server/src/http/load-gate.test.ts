import { expect, test } from "vitest";
import { loadGate } from "./load-gate.ts";

/** A gate, its clock, and an event loop that turns when it is told to. */
function gateAt() {
  let time = 0;
  const turnEnds: (() => void)[] = [];
  const gate = loadGate({ now: () => time, atTurnsEnd: (end) => void turnEnds.push(end) });
  const turn = (ms: number) => {
    time += ms;
    for (const end of turnEnds.splice(0)) end();
  };
  const come = (count: number) => {
    let served = 0;
    for (let one = 0; one < count; one++) {
      if (gate.refuses()) continue;
      gate.enter();
      served += 1;
    }
    return served;
  };
  const go = (count: number) => {
    for (let one = 0; one < count; one++) gate.leave();
  };
  return { gate, turn, come, go };
}

test("a rush is served whole, one that stands is not", () => {
  const { turn, come } = gateAt();
  expect(come(200)).toBe(200);
  turn(2_100);
  expect(come(10)).toBe(0);
});

test("not even a rush is without end", () => {
  expect(gateAt().come(2_000)).toBe(32 * 8);
});

/** In each turn of 10 ms so many come, and the two that were longest in work are answered. */
function overload({ turn, come, go }: ReturnType<typeof gateAt>, turns: number, coming: number) {
  for (let one = 0; one < turns; one++) {
    come(coming);
    go(2);
    turn(10);
  }
}

test("while more comes than is answered, as many wait as before, and no rush is granted", () => {
  const stage = gateAt();
  overload(stage, 1_000, 8);
  expect(stage.come(100)).toBeLessThanOrEqual(2);
});

test("it is as before as soon as less than half of that was in work for a while", () => {
  const stage = gateAt();
  overload(stage, 1_000, 8);
  stage.go(20);
  stage.turn(10);
  expect(stage.come(100)).toBeLessThan(32);
  stage.go(28);
  stage.turn(10);
  stage.go(1);
  stage.turn(110);
  stage.go(1);
  stage.turn(1);
  expect(stage.come(200)).toBe(200);
});

test("answers within their own turn wait for each other, too: they are counted until it ends", () => {
  const { come, go, turn } = gateAt();
  let served = 0;
  for (let one = 0; one < 40; one++) {
    // Each turn 300 requests are there at once; every one is answered before the next is read.
    for (let request = 0; request < 300; request++) {
      const isServed = come(1);
      go(isServed);
      served += isServed;
    }
    turn(50);
  }
  // At 20 ms of what it answers the limit finds its level: less than all, and no less than it says at the least.
  expect(served).toBeLessThan(40 * 290);
  expect(served).toBeGreaterThan(40 * 32);
});

test("what is answered fast may be more at a time", () => {
  const { come, go, turn } = gateAt();
  for (let one = 0; one < 100; one++) {
    // 100 in 10 ms: 200 within 20 ms.
    expect(come(100)).toBe(100);
    go(100);
    turn(10);
  }
  turn(10);
  expect(come(190)).toBe(190);
});

test("what matters more is refused at twice the load", () => {
  const { gate, turn, come } = gateAt();
  come(32);
  turn(2_100);
  expect(gate.refuses()).toBe(true);
  let orders = 0;
  while (!gate.refuses(() => true)) {
    gate.enter();
    orders += 1;
  }
  expect(orders).toBe(32);
});
