import { nameIn } from "@dewy/core";
import { productByIdInput } from "@dewy/core/schemas";
import { buttonClass, EmptyState } from "@dewy/ui";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { readRefusal } from "../../api/refusal.ts";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { shopAddress } from "../../lib/shop-address.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { ProductBadge } from "../../parts/status-badge.tsx";
import { useFormat } from "../../session/use-format.ts";
import { ProductEditorForm } from "./product-editor-form.tsx";

export default function ProductPage() {
  const { t, locale } = useI18n();
  const format = useFormat();
  const input = productByIdInput.safeParse({ id: Number(useParams().id) }).data;
  const query = useQuery(trpc.admin.products.get.queryOptions(input ?? skipToken));
  const product = query.data;
  const missing = !input || (query.error && readRefusal(query.error).reason === "not_found");
  return (
    <>
      <PageHeader
        up={{ to: "/products", label: t("admin.products") }}
        title={product ? nameIn(product, locale) : t(missing ? "admin.product.not_found" : "common.loading")}
        mark={product && <ProductBadge status={product.status} />}
        note={product && t("admin.product.changed", { when: format.dateTime(product.updated_at) })}
        actions={
          product?.status === "active" && (
            <a
              href={shopAddress(locale, `/p/${product.slug}`)}
              className={buttonClass({ variant: "secondary", size: "sm" })}
            >
              {t("admin.product.view")}
            </a>
          )
        }
      />
      {missing ? (
        <EmptyState title={t("admin.product.not_found")} />
      ) : (
        <Loaded query={query}>{(loaded) => <ProductEditorForm key={loaded.id} product={loaded} />}</Loaded>
      )}
    </>
  );
}
