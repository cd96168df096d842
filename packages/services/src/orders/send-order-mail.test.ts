import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase, givenGuest, givenProduct, makeContext, makeDeps } from "../testing.ts";
import { getOrder } from "./get-order.ts";
import { fillCart, orderRequest } from "./given-order.ts";
import { placeOrder } from "./place-order.ts";
import { sendOrderMail } from "./send-order-mail.ts";

let fresh: FreshDatabase;
let mailDir: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  mailDir = await mkdtemp(join(tmpdir(), "dewy-mail-"));
});
afterAll(() => fresh.drop());

const as = (actor = givenGuest()) => makeContext(fresh, { actor, config: { ...makeDeps(fresh).config, mailDir } });

test.each([
  ["en", ""],
  ["th", "/th"],
  ["kh", "/km"],
] as const)(
  "the %s confirmation names order, lines and total, and its link opens the order",
  async (language, page) => {
    const product_id = await givenProduct(fresh.db, { name_en: `Rice & Rose <Serum> ${language}`, price: 12.5 });
    const ctx = await fillCart(as(), { [product_id]: 2 });
    const { order_number } = await placeOrder(ctx, orderRequest({ language }));
    const before = await readdir(mailDir);
    await sendOrderMail(ctx, "confirmation", { order_number });
    await sendOrderMail(ctx, "confirmation", { order_number });
    const [file, ...more] = (await readdir(mailDir)).filter((name) => !before.includes(name));
    expect(more).toEqual([]);
    const mail = await simpleParser(await readFile(join(mailDir, file ?? "")));
    expect(mail.to).toMatchObject({ text: '"Sokha Chan" <sokha@example.com>' });
    expect(mail.subject).toContain(order_number);
    expect(mail.text).toContain(`2 × Rice & Rose <Serum> ${language}`);
    expect(mail.html).toContain(`Rice &amp; Rose &lt;Serum&gt; ${language}`);
    for (const body of [mail.text, mail.html]) expect(body).toContain("$27.00");
    expect(mail.text).toContain(`http://shop.test${page}/orders/${order_number}?key=`);
    const key = /[?&]key=([A-Za-z0-9_-]{32})/.exec(mail.text ?? "")?.[1];
    expect(await getOrder(as(), { order_number, key })).toMatchObject({ is_owner: true });
  },
);

test.each(["shipped", "cancelled"] as const)("the mail of a %s order is a mail of its own", async (occasion) => {
  const ctx = await fillCart(as(), { [await givenProduct(fresh.db)]: 1 });
  const { order_number } = await placeOrder(ctx, orderRequest({ language: "th" }));
  const before = await readdir(mailDir);
  await sendOrderMail(ctx, "confirmation", { order_number });
  await sendOrderMail(ctx, occasion, { order_number });
  await sendOrderMail(ctx, occasion, { order_number });
  const files = (await readdir(mailDir)).filter((name) => !before.includes(name));
  const mails = await Promise.all(files.map(async (file) => simpleParser(await readFile(join(mailDir, file)))));
  const subjects = mails.map(({ subject }) => subject);
  expect(subjects.sort()).toEqual(
    [
      `คำสั่งซื้อ ${order_number} ของคุณที่ Dewy`,
      `คำสั่งซื้อ ${order_number} ของคุณที่ Dewy ${occasion === "shipped" ? "จัดส่งแล้ว" : "ถูกยกเลิก"}`,
    ].sort(),
  );
});
