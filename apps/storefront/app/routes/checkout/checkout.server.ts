import { toUserLanguage } from "@dewy/core";
import { placeOrderInput } from "@dewy/core/schemas";
import { data, redirect } from "react-router";
import { apiContext } from "../../lib/api-context.ts";
import { ask, askUnless, attempt } from "../../lib/ask.server.ts";
import { localeOf, localePath } from "../../lib/locale-path.ts";
import { keptValues, parseForm, readForm } from "../../lib/read-form.server.ts";
import type { Refusal } from "../../lib/refusal.ts";
import type { Route } from "./+types/route.ts";

const here = (request: Request, path: string) => localePath(localeOf(new URL(request.url).pathname), path);

export async function loadCheckout({ context, request }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const [cart, preview, me] = await Promise.all([
    ask(api.cart.get.query()),
    ask(api.orders.preview.query({})),
    askUnless(api.auth.me.query(), "not_signed_in"),
  ]);
  if (cart.items.length === 0) throw redirect(here(request, "/cart"));
  return {
    cart,
    preview,
    signed_in: me !== undefined,
    known: {
      customer_email: me?.email ?? "",
      customer_phone: me?.phone ?? "",
      "shipping_address.first_name": me?.first_name ?? "",
      "shipping_address.last_name": me?.last_name ?? "",
    } as Record<string, string>,
    /** Made once for this form: sent twice, it is still one order. */
    idempotency_key: crypto.randomUUID() as string,
  };
}

/** `intent` coupon shows what a code would change; anything else places the order. */
export async function actOnCheckout({ context, request }: Route.ActionArgs) {
  const api = context.get(apiContext);
  const form = await request.formData();
  const values = keptValues(form);
  const preview = async () => {
    const { coupon_code } = readForm(form);
    return ask(
      api.orders.preview.query(typeof coupon_code === "string" ? { coupon_code: coupon_code.slice(0, 50) } : {}),
    );
  };

  if (form.get("intent") === "coupon") {
    const answer = await preview();
    const refused = answer.coupon_refusal;
    return {
      values,
      preview: answer,
      refusal: undefined,
      fields: refused ? [{ field: "coupon_code", code: refused }] : [],
    };
  }

  const { input, fields } = parseForm(placeOrderInput, form, {
    language: toUserLanguage(localeOf(new URL(request.url).pathname)),
    expected_total: Number(form.get("expected_total")),
  });
  if (!input) return data({ values, preview: await preview(), refusal: undefined, fields }, { status: 422 });

  const { answer, refusal } = await attempt(api.orders.place.mutate(input));
  if (answer) throw redirect(`${here(request, `/orders/${answer.order_number}`)}?placed=1`, 303);
  if (refusal.reason === "cart_empty") throw redirect(here(request, "/cart"), 303);
  return data(
    { values, preview: await preview(), refusal: refusal.reason, fields: fieldsOf(refusal) },
    { status: refusal.status },
  );
}

/** A code's refusal belongs to its field. */
function fieldsOf({ reason, fields }: Refusal) {
  const isCoupon = reason.startsWith("coupon_");
  return isCoupon ? [{ field: "coupon_code", code: reason }] : fields;
}
