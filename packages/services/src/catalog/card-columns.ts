import { sql } from "kysely";

/** What a card shows of a product `p`: exactly the fields of `productCard`. */
export const cardColumns = sql`p.id, p.slug, p.name_en, p.name_th, p.name_km, p.brand, p.category, p.price,
  p.compare_at_price, p.image_url, p.rating_avg, p.rating_count, p.in_stock`;

/** The JSON text of the cards of those of these products that are on sale, in the order of `ids`. */
export const cardsOf = (ids: readonly number[]) => sql<string>`(
  select coalesce(json_agg(card), '[]') from (
    select ${cardColumns} from unnest(${ids}::int[]) with ordinality as found (id, place)
    join products p on p.id = found.id and p.status = 'active' order by place
  ) card
)::text`;
