import { type Kysely, sql } from "kysely";

/**
 * Announces with the commit what became stale, to every process that keeps what it read: `products`, or a session's key. A trigger is
 * called only where its WHEN holds, so a sale that leaves a product on sale pays a comparison.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function announce() returns trigger language plpgsql as $$
    begin
      perform pg_notify('dewy', tg_argv[0]);
      return null;
    end $$;

    create trigger products_announce_row after insert or delete on products
      for each row execute function announce('products');
    -- What lists and facets show, filter by or sort by.
    create trigger products_announce_change after update on products for each row
      when ((old.name_en, old.name_th, old.name_km, old.slug, old.brand, old.category, old.price, old.compare_at_price,
          old.image_url, old.rating_avg, old.rating_count, old.in_stock, old.status, old.is_featured, old.skin_types,
          old.skin_concerns, old.created_at)
        is distinct from (new.name_en, new.name_th, new.name_km, new.slug, new.brand, new.category, new.price,
          new.compare_at_price, new.image_url, new.rating_avg, new.rating_count, new.in_stock, new.status, new.is_featured,
          new.skin_types, new.skin_concerns, new.created_at))
      execute function announce('products');
    create trigger categories_announce after insert or update or delete on categories
      for each row execute function announce('products');
    create trigger product_categories_announce after insert or update or delete on product_categories
      for each row execute function announce('products');
    create trigger shop_settings_announce after update on shop_settings
      for each row when (old.currency <> new.currency) execute function announce('products');
    create trigger products_announce_truncate after truncate on products
      for each statement execute function announce('products');

    create function announce_session() returns trigger language plpgsql as $$
    begin
      perform pg_notify('dewy', 'session:' || old.id);
      return null;
    end $$;
    create trigger sessions_announce_end after delete on sessions
      for each row when (old.expires_at > now()) execute function announce_session();
    create trigger sessions_announce_change after update on sessions
      for each row when (new.expires_at < old.expires_at or old.user_id <> new.user_id or old.kind <> new.kind)
      execute function announce_session();

    create function announce_user_sessions() returns trigger language plpgsql as $$
    begin
      perform pg_notify('dewy', 'session:' || s.id) from sessions s where s.user_id = new.id and s.expires_at > now();
      return null;
    end $$;
    create trigger users_announce after update of role, is_active, email, password_hash on users
      for each row when ((old.role, old.is_active, old.email, old.password_hash)
        is distinct from (new.role, new.is_active, new.email, new.password_hash))
      execute function announce_user_sessions();
  `.execute(db);
}
