import type { OrderStatus, PaymentStatus, ProductStatus } from "@dewy/core";
import { Badge, type Tone } from "@dewy/ui";
import { useI18n } from "../i18n/i18n.ts";

const orderTones = {
  pending: "warn",
  confirmed: "info",
  processing: "info",
  shipped: "info",
  delivered: "good",
  cancelled: "neutral",
  refunded: "bad",
} as const satisfies Record<OrderStatus, Tone>;

const paymentTones = {
  pending: "neutral",
  paid: "good",
  partially_paid: "warn",
  refunded: "bad",
  partially_refunded: "bad",
  failed: "bad",
} as const satisfies Record<PaymentStatus, Tone>;

const productTones = { draft: "warn", active: "good", archived: "neutral" } as const satisfies Record<
  ProductStatus,
  Tone
>;

export function OrderBadge({ status }: { status: OrderStatus }) {
  const { t } = useI18n();
  return <Badge tone={orderTones[status]}>{t(`order_status.${status}`)}</Badge>;
}

export function PaymentBadge({ status }: { status: PaymentStatus }) {
  const { t } = useI18n();
  return <Badge tone={paymentTones[status]}>{t(`payment_status.${status}`)}</Badge>;
}

export function ProductBadge({ status }: { status: ProductStatus }) {
  const { t } = useI18n();
  return <Badge tone={productTones[status]}>{t(`admin.product_status.${status}`)}</Badge>;
}
