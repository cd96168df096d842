import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { makeDeps } from "../testing.ts";
import { sendMail } from "./send-mail.ts";

/** A mail server that knows nobody, and says so as mail servers do: with the address. */
async function refusingServer(): Promise<string> {
  const server = createServer((socket) => {
    socket.write("220 mail.test\r\n");
    socket.on("error", () => {});
    socket.on("data", (data) => {
      const line = data.toString();
      if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else socket.write(/^RCPT/i.test(line) ? `550 5.1.1 ${line.slice(8).trim()}: user unknown\r\n` : "250 ok\r\n");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("a mail that is refused fails by its code, without the buyer's address, which the worker would log", async () => {
  const deps = makeDeps({ db: undefined } as never);
  const ctx = {
    ...deps,
    config: { ...deps.config, smtpUrl: await refusingServer() },
    actor: { kind: "system", name: "test" } as const,
  };
  const error = await sendMail(ctx, {
    to: { name: "Sokha", address: "sokha@example.com" },
    from: { name: "Dewy", address: "no-reply@shop.test" },
    about: "test",
    subject: "Order",
    html: "<p>Order</p>",
    text: "Order",
  }).catch((refusal) => refusal);
  expect(error).toMatchObject({ code: "EENVELOPE", responseCode: 550, command: "RCPT TO" });
  expect(JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause })).not.toContain(
    "sokha",
  );
});
