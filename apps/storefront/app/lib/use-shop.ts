import type { StorefrontMessages } from "@dewy/i18n/messages/storefront.en";
import { useLocale, useTranslate } from "@dewy/ui";
import { useRouteLoaderData } from "react-router";
import { type Packed, unpack } from "./packed.ts";
import type { loadShell } from "./shell-data.server.ts";

/** The storefront's `t`. */
export const useT = () => useTranslate<StorefrontMessages>();

export type ShellData = Awaited<ReturnType<typeof loadShell>> extends Packed<infer Data> ? Data : never;

/** The frame's data; undefined only on the page that says the shop cannot answer. */
export function useShellData() {
  const packed = useRouteLoaderData<typeof loadShell>(useLocale());
  return packed && unpack(packed);
}

/** The shop's name, currency and delivery. */
export function useShop() {
  const data = useShellData();
  if (!data) throw new Error("the shop's settings are not loaded");
  return data.shop;
}
