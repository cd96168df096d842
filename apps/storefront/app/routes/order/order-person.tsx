import type { Order } from "@dewy/core/schemas";
import { Badge, Card } from "@dewy/ui";
import { useT } from "../../lib/use-shop.ts";

/** Where it goes and how it is paid; the person only for whom the server told. */
export function OrderPerson({ order }: { order: Order }) {
  const t = useT();
  const { shipping_address: address } = order;
  return (
    <Card className="grid gap-6 text-sm">
      <section className="grid gap-2">
        <h2 className="display text-xl">{t("order.deliver_to")}</h2>
        {order.is_owner && address ? (
          <address className="grid not-italic">
            <span className="font-semibold">{`${address.first_name} ${address.last_name}`}</span>
            {[
              address.company,
              address.address_line1,
              address.address_line2,
              [address.city, address.state, address.postal_code].filter(Boolean).join(", "),
              address.country,
            ]
              .filter(Boolean)
              .map((line) => (
                <span key={line}>{line}</span>
              ))}
            <span className="mt-2 text-ink-soft">{order.customer_phone}</span>
            <span className="text-ink-soft wrap-anywhere">{order.customer_email}</span>
          </address>
        ) : (
          <p className="text-ink-soft">{t("order.private")}</p>
        )}
      </section>
      <section className="grid justify-items-start gap-2">
        <h2 className="display text-xl">{t("order.payment")}</h2>
        <p>{t(`payment_method.${order.payment_method}`)}</p>
        <Badge tone={order.payment_status === "paid" ? "good" : order.payment_status === "failed" ? "bad" : "neutral"}>
          {t(`payment_status.${order.payment_status}`)}
        </Badge>
      </section>
    </Card>
  );
}
