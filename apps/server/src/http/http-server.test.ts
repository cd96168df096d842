import { expect, test } from "vitest";
import { listen } from "./http-server.ts";

test("a second server on the same port is refused, and gets it once the first is gone", async () => {
  const first = await listen((_, response) => response.end("first"), "127.0.0.1", 0);
  await expect(listen(() => {}, "127.0.0.1", first.port)).rejects.toMatchObject({
    code: "EADDRINUSE",
    syscall: "listen",
  });
  await first.drain();
  const second = await listen((_, response) => response.end("second"), "127.0.0.1", first.port);
  for (let n = 0; n < 20; n++) {
    const answer = await fetch(`http://127.0.0.1:${second.port}`, { headers: { connection: "close" } });
    expect(await answer.text()).toBe("second");
  }
  await second.drain();
});
