import { slugify } from "@dewy/core";
import type { ServiceContext } from "../context.ts";

interface Unnamed {
  brand: string;
  name_en: string;
  sku: string;
}

const MAX_SLUG = 200;
/** Products of one name before their SKU tells them apart. */
const NUMBERED = 8;

const cut = (slug: string) => slug.slice(0, MAX_SLUG).replace(/-+$/, "");

/** The slugs a product may take, best first: brand and name, numbered, with its SKU. A name without Latin letters goes by its SKU. */
function candidates({ brand, name_en, sku }: Unnamed): string[] {
  const named = name_en.toLowerCase().startsWith(brand.toLowerCase()) ? name_en : `${brand} ${name_en}`;
  const bySku = slugify(sku).slice(0, 50) || "product";
  const base = slugify(name_en) === "" ? cut(slugify(`${brand} ${bySku}`)) : cut(slugify(named));
  return [
    base,
    ...Array.from({ length: NUMBERED }, (_, index) => `${base}-${index + 2}`),
    `${base}-${bySku}`.replace(/-+$/, ""),
    // A stranger took even that: as good as any.
    ...Array.from({ length: NUMBERED }, (_, index) => `${base}-${bySku}-${index + 2}`),
  ];
}

/**
 * A slug for each product that no other has, in one statement; `reserved` are taken too. Another writer may still take one
 * before it is stored: the unique index decides.
 */
export async function freeSlugs(
  ctx: Pick<ServiceContext, "db">,
  products: Unnamed[],
  reserved: Iterable<string> = [],
): Promise<string[]> {
  if (products.length === 0) return [];
  const wanted = products.map(candidates);
  const rows = await ctx.db
    .selectFrom("products")
    .select("slug")
    .where((eb) => eb("slug", "=", eb.fn.any(eb.val([...new Set(wanted.flat())]))))
    .execute();
  const taken = new Set([...reserved, ...rows.map((row) => row.slug)]);
  return wanted.map((slugs) => {
    const slug = slugs.find((candidate) => !taken.has(candidate)) ?? slugs[0] ?? "product";
    taken.add(slug);
    return slug;
  });
}
