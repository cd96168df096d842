import { simpleParser } from "mailparser";
import { pino } from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type FreshDatabase, freshDatabase, makeContext, makeDeps } from "../testing.ts";
import { mailServer } from "./mail-server.ts";
import { type Mail, sendMail } from "./send-mail.ts";
import { sendShopMail } from "./send-shop-mail.ts";
import { closeSmtp } from "./smtp.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const mail: Mail = {
  to: { name: "Sokha", address: "sokha@example.com" },
  from: { name: "Dewy", address: "no-reply@shop.test" },
  about: "test",
  subject: "Order",
  html: "<p>Order</p>",
  text: "Order",
};

function contextFor(smtpUrl: string, overrides: { mailFrom?: string } = {}) {
  onTestFinished(closeSmtp);
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line) => void lines.push(line) });
  const config = { ...makeDeps(fresh).config, smtpUrl, ...overrides };
  return { ctx: makeContext(fresh, { config, log }), logged: () => lines.join("") };
}

const refused = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

test.each([
  ["th", "สมหญิง ใจดี", "เซรั่มข้าวหอมมะลิ"],
  ["km", "សុខា ចាន់", "សេរ៉ូមអង្ករ"],
] as const)(
  "a mail in %s arrives whole, as HTML and as text, from the shop's address",
  async (locale, name, product) => {
    const server = await mailServer();
    const { ctx } = contextFor(server.url, { mailFrom: "hello@shop.example" });
    const link = "http://shop.test/p/rice-serum";
    for (const _ of [1, 2]) {
      await sendShopMail(ctx, {
        to: { name, address: "sokha@example.com" },
        about: "review-approved:7",
        write: (emails, shop) => emails.reviewApproved({ locale, shop, name, product, link }),
      });
    }
    const [first, second] = await Promise.all(server.mails.map((mail) => simpleParser(mail)));
    expect(first?.subject).toContain(product);
    expect(first?.to).toMatchObject({ value: [{ name, address: "sokha@example.com" }] });
    expect(first?.from).toMatchObject({ value: [{ name: "Dewy", address: "hello@shop.example" }] });
    expect(Math.abs((first?.date?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    for (const body of [first?.html, first?.text]) {
      expect(body).toContain(name);
      expect(body).toContain(product);
      expect(body).toContain(link);
    }
    expect(first?.messageId).toMatch(/^<[0-9a-f]{32}@shop\.test>$/);
    expect(second?.messageId).toBe(first?.messageId);
  },
);

test("a name that says something else than who somebody is goes out nowhere in a mail", async () => {
  const server = await mailServer();
  const { ctx } = contextFor(server.url);
  const name = "You won! Claim it at www.evil.example/prize";
  await sendShopMail(ctx, {
    to: { name, address: "sokha@example.com" },
    about: "review-approved:8",
    write: (emails, shop) =>
      emails.reviewApproved({ locale: "en", shop, name, product: "Serum", link: "http://shop.test/p/serum" }),
  });
  const [sent] = await Promise.all(server.mails.map((mail) => simpleParser(mail)));
  expect(sent?.to).toMatchObject({ value: [{ name: "", address: "sokha@example.com" }] });
  expect(server.mails[0]).not.toContain("evil");
});

test("names and subjects bring no headers and no recipients of their own", async () => {
  const server = await mailServer();
  const { ctx } = contextFor(server.url);
  const name = 'Sokha"\r\nBcc: everyone@example.com\r\n\r\n<mallory@example.com>, "x';
  const from = { name, address: "no-reply@shop.test" };
  await sendMail(ctx, { ...mail, to: { name, address: "sokha@example.com" }, from, subject: name });
  const [sent] = await Promise.all(server.mails.map((mail) => simpleParser(mail)));
  expect([...(sent?.headers.keys() ?? [])].sort()).toEqual(
    ["content-type", "date", "from", "message-id", "mime-version", "subject", "to"].sort(),
  );
  expect(sent?.to).toMatchObject({ value: [{ address: "sokha@example.com" }] });
  expect(server.recipients).toEqual(["sokha@example.com"]);
});

test("a recipient whom the server refuses for good is not tried again, and the log does not name them", async () => {
  const server = await mailServer({
    onRcptTo: ({ address }, _session, done) => done(refused(550, `5.1.1 <${address}>: user unknown`)),
  });
  const { ctx, logged } = contextFor(server.url);
  await sendMail(ctx, mail);
  expect(logged()).toContain("refused for good");
  expect(logged()).toContain('"responseCode":550');
  expect(logged().toLowerCase()).not.toContain("sokha");
});

test.each([
  [450, "4.2.1 <sokha@example.com>: mailbox busy"],
  [452, "4.2.2 <sokha@example.com>: mailbox full"],
  [550, "5.7.1 <sokha@example.com>: relaying denied"],
])("a refusal that may pass (%i %s) fails by its code, without the address", async (responseCode, message) => {
  const server = await mailServer({ onRcptTo: (_address, _session, done) => done(refused(responseCode, message)) });
  const { ctx } = contextFor(server.url);
  const error = await sendMail(ctx, mail).catch((refusal) => refusal);
  expect(error).toMatchObject({ code: "EENVELOPE", responseCode, command: "RCPT TO" });
  const told = { ...error, message: error.message, stack: error.stack, cause: error.cause };
  expect(JSON.stringify(told)).not.toContain("sokha");
});

test("a refusal of the sender or of the mail itself is no verdict on the recipient", async () => {
  const ofSender = await mailServer({ onMailFrom: (_address, _session, done) => done(refused(553, "5.1.8 no")) });
  await expect(sendMail(contextFor(ofSender.url).ctx, mail)).rejects.toMatchObject({ responseCode: 553 });
  const ofMail = await mailServer({
    onData: (stream, _session, done) => {
      stream.resume().on("end", () => done(refused(554, "5.6.0 no")));
    },
  });
  await expect(sendMail(contextFor(ofMail.url).ctx, mail)).rejects.toMatchObject({ responseCode: 554 });
});

test("the login in the address is used, over STARTTLS, and a wrong one is refused without being told to the log", async () => {
  const logins: string[] = [];
  const server = await mailServer({
    disabledCommands: [],
    authOptional: false,
    onAuth: ({ username, password }, { secure }, done) => {
      logins.push(`${username}:${secure ? "secure" : "open"}`);
      if (username === "shop@mail.test" && password === "p@ss/wörd") done(null, { user: username });
      else done(refused(535, `no login for ${username} with ${password}`));
    },
  });
  const url = (password: string) =>
    `smtp://${encodeURIComponent("shop@mail.test")}:${encodeURIComponent(password)}@127.0.0.1:${server.port}?tls.rejectUnauthorized=false`;
  await sendMail(contextFor(url("p@ss/wörd")).ctx, mail);
  expect(server.mails).toHaveLength(1);
  expect(logins).toEqual(["shop@mail.test:secure"]);
  const error = await sendMail(contextFor(url("wrong-one")).ctx, mail).catch((refusal) => refusal);
  expect(error).toMatchObject({ code: "EAUTH", responseCode: 535 });
  expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain("wrong-one");
});

test("many mails share a few connections, which closing ends", async () => {
  let [open, most, all] = [0, 0, 0];
  const server = await mailServer({
    onConnect: (_session, done) => {
      open += 1;
      all += 1;
      most = Math.max(most, open);
      done();
    },
    onClose: () => {
      open -= 1;
    },
  });
  const { ctx } = contextFor(server.url);
  await Promise.all(Array.from({ length: 60 }, (_, n) => sendMail(ctx, { ...mail, about: `mail ${n}` })));
  expect(server.mails).toHaveLength(60);
  expect(most).toBeLessThanOrEqual(3);
  expect(all).toBeLessThanOrEqual(3);
  closeSmtp();
  await expect.poll(() => open).toBe(0);
});
