import type { ProductDetail } from "@dewy/core/schemas";
import type { ReactNode } from "react";
import { useT } from "../../lib/use-shop.ts";

/** Description, use and the ingredients in the label's order. */
export function ProductTexts({ product, description }: { product: ProductDetail; description: string | null }) {
  const t = useT();
  const { usage_instructions: usage, ingredients, sku } = product;
  return (
    <div className="mt-14 grid items-start gap-x-14 border-t border-line lg:mt-20 lg:grid-cols-2">
      <div>
        {description && (
          <Section title={t("product.about")}>
            <Paragraphs text={description} />
          </Section>
        )}
        {usage && (
          <Section title={t("product.usage")}>
            <div lang="en">
              <Paragraphs text={usage} />
            </div>
          </Section>
        )}
        <p className="py-5 text-sm text-ink-soft">
          {t("product.sku")}: {sku}
        </p>
      </div>
      {ingredients.length > 0 && (
        <Section title={t("product.ingredients")} aside={t("product.ingredients_count", { count: ingredients.length })}>
          <p className="mb-4 text-sm text-ink-soft">{t("product.ingredients_note")}</p>
          <ol lang="en" className="list-decimal gap-x-10 ps-6 text-sm marker:text-ink-soft sm:columns-2">
            {ingredients.map((ingredient, index) => (
              // The same name may stand twice on a label.
              <li key={index} className="mb-1.5 break-inside-avoid wrap-anywhere">
                {ingredient}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}

function Section({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <details open className="group border-b border-line py-2">
      <summary className="flex min-h-14 list-none items-center gap-4 [&::-webkit-details-marker]:hidden">
        <h2 className="display text-xl">{title}</h2>
        {aside && <span className="text-sm text-ink-soft">{aside}</span>}
        <span aria-hidden className="ms-auto text-2xl leading-none text-leaf-700 group-open:hidden">
          +
        </span>
        <span aria-hidden className="ms-auto hidden text-2xl leading-none text-leaf-700 group-open:inline">
          −
        </span>
      </summary>
      <div className="pb-5">{children}</div>
    </details>
  );
}

const Paragraphs = ({ text }: { text: string }) =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => (
      <p key={line} className="mb-3 max-w-prose last:mb-0">
        {line}
      </p>
    ));
