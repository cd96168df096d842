import { type Kysely, sql } from "kysely";

/**
 * Announces what pages show beside what lists do (009): of a sale only that a product is down to where its page says how many are left,
 * and that it is made to order from now on.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create trigger products_announce_stock after update of stock on products for each row
      when ((old.stock < 10, old.stock < 1) <> (new.stock < 10, new.stock < 1)) execute function announce('products');
    create trigger products_announce_page after update of description_en, description_th, description_km, short_description,
        usage_instructions, ingredients, sku, meta_title, meta_description, track_inventory, allow_backorders on products
      for each row when ((old.description_en, old.description_th, old.description_km, old.short_description,
          old.usage_instructions, old.ingredients, old.sku, old.meta_title, old.meta_description, old.track_inventory,
          old.allow_backorders)
        is distinct from (new.description_en, new.description_th, new.description_km, new.short_description,
          new.usage_instructions, new.ingredients, new.sku, new.meta_title, new.meta_description, new.track_inventory,
          new.allow_backorders))
      execute function announce('products');
    create trigger product_images_announce after insert or update or delete on product_images
      for each row execute function announce('products');
    drop trigger shop_settings_announce on shop_settings;
    create trigger shop_settings_announce after update on shop_settings
      for each row when (old.* is distinct from new.*) execute function announce('products');
  `.execute(db);
}
