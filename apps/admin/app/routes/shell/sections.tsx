import type { ReactNode } from "react";
import type { MessageKey } from "../../i18n/i18n.ts";
import { Icon } from "../../parts/icon.tsx";

interface Section {
  to: string;
  label: Extract<MessageKey, "admin.orders" | "admin.products">;
  icon: ReactNode;
}

/** The places of the admin, in the order of the menu. */
export const sections: readonly Section[] = [
  { to: "/orders", label: "admin.orders", icon: <Icon name="orders" /> },
  { to: "/products", label: "admin.products", icon: <Icon name="products" /> },
];
