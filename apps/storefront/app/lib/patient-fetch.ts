type Fetch = typeof fetch;

/** Who is told to come later than that is shown so. */
const PATIENCE_SECONDS = 5;

const methodOf = (input: Parameters<Fetch>[0], init: RequestInit | undefined) =>
  init?.method ?? (input instanceof Request ? input.method : "GET");

/** Reading, and ordering: an order has a key of its own, and is placed once however often it is sent. */
const mayRepeat = (input: Parameters<Fetch>[0], init: RequestInit | undefined) =>
  methodOf(input, init) === "GET" || /\/checkout\b/.test(input instanceof Request ? input.url : String(input));

/** `ask`, which asks once more where a shop that is busy for a moment says when to come back (503 and `Retry-After`). */
export const patient =
  (ask: Fetch): Fetch =>
  async (input, init) => {
    const again = input instanceof Request ? input.clone() : input;
    const answer = await ask(input, init);
    const seconds = Number(answer.headers.get("retry-after"));
    if (answer.status !== 503 || !(seconds > 0 && seconds <= PATIENCE_SECONDS) || !mayRepeat(input, init))
      return answer;
    // Not all at once again.
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000 + Math.random() * 1_000));
    return ask(again, init);
  };
