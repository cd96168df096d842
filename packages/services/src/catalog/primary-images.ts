import { type RawBuilder, sql } from "kysely";

/**
 * Writes the primary image of products, for the statement that writes them: the CTE `changed` must return `id`,
 * `image_changes` and `image_url`, null where the product is to have no primary image. `products.image_url` follows by trigger.
 */
export const primaryImages = (): RawBuilder<unknown>[] => [
  sql`image_written as (
    insert into product_images (product_id, image_url, is_primary)
    select id, image_url, true from changed where image_changes and image_url is not null
    on conflict (product_id) where is_primary do update set image_url = excluded.image_url
  )`,
  sql`image_removed as (
    delete from product_images i using changed
    where i.product_id = changed.id and i.is_primary and image_changes and changed.image_url is null
  )`,
];
