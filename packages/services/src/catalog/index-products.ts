import type { SkinType } from "@dewy/core";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { wordsOfConcerns, wordsOfSkinTypes } from "./kind-words.ts";
import { searchDocument } from "./search-document.ts";

/** What search reads of a product's row; whoever changes one of these has the product indexed again. */
export const indexedColumns = [
  "name_en",
  "name_th",
  "name_km",
  "brand",
  "sku",
  "category",
  "skin_types",
  "skin_concerns",
  "ingredients",
  "short_description",
  "description_en",
  "description_th",
  "description_km",
] as const;

interface IndexedRow {
  id: number;
  is_active: boolean;
  names: (string | null)[];
  brand: string;
  sku: string;
  category_names: (string | null)[];
  skin_types: SkinType[];
  skin_concerns: string[];
  ingredients: string[];
  texts: (string | null)[];
}

const present = (texts: (string | null)[]): string[] =>
  texts.filter((text) => text !== null && text !== "") as string[];

/** Makes the search index of these products anew, in two statements however many they are. Unknown ids are passed over. */
export async function indexProducts(ctx: Pick<ServiceContext, "db">, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<IndexedRow>`
    with recursive above as (
      select id as category_id, slug, parent_id, array[name, name_th, name_km] as names from categories
      union select above.category_id, above.slug, c.parent_id, array[c.name, c.name_th, c.name_km]
      from above join categories c on c.id = above.parent_id
    )
    select p.id, p.status = 'active' as is_active, array[p.name_en, p.name_th, p.name_km] as names, p.brand, p.sku,
      array(select unnest(names) from above where above.slug = p.category) as category_names,
      p.skin_types::text[] as skin_types, p.skin_concerns, p.ingredients,
      array[p.short_description, p.description_en, p.description_th, p.description_km] as texts
    from products p where p.id = any (${ids})
  `.execute(ctx.db);
  const documents = rows.map((row) =>
    searchDocument({
      names: present(row.names),
      brand: row.brand,
      kinds: [
        ...present(row.category_names),
        ...wordsOfSkinTypes(row.skin_types),
        ...wordsOfConcerns(row.skin_concerns),
      ],
      ingredients: row.ingredients,
      texts: present(row.texts),
      sku: row.sku,
    }),
  );
  const vocabulary = [...new Set(documents.flatMap((document) => document.vocabulary))].sort();
  await sql`
    with learnt as (
      insert into search_words (word) select unnest(${vocabulary}::text[]) on conflict do nothing
    )
    insert into product_search (product_id, is_active, title, words)
    select * from unnest(
      ${rows.map((row) => row.id)}::int[],
      ${rows.map((row) => row.is_active)}::boolean[],
      ${documents.map((document) => document.title)}::text[]::tsvector[],
      ${documents.map((document) => document.words)}::text[]::tsvector[]
    )
    on conflict (product_id) do update
    set is_active = excluded.is_active, title = excluded.title, words = excluded.words
  `.execute(ctx.db);
}
