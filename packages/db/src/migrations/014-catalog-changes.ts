import { type Kysely, sql } from "kysely";

/**
 * What of the catalogue changed last in which transaction: one row a product or category, so it never outgrows them. A process that
 * keeps the catalogue in memory reads what its last snapshot did not see yet. Written by the trigger function that announces.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table catalog_changes (
      -- The table's name, and the id of its row: products (with the categories that show them), categories and product_search. 0 is every product.
      what text not null,
      id integer not null,
      changed_in xid8 not null,
      primary key (what, id)
    );
    create index catalog_changes_changed_in_idx on catalog_changes (changed_in);

    create function note_catalog_change(changed_what text, changed_id integer) returns void language sql as $$
      insert into catalog_changes values (changed_what, changed_id, pg_current_xact_id())
      on conflict (what, id) do update set changed_in = excluded.changed_in
      where catalog_changes.changed_in <> excluded.changed_in;
    $$;

    create or replace function announce() returns trigger language plpgsql as $$
    begin
      perform pg_notify('dewy', tg_argv[0]);
      case tg_table_name
        when 'products' then perform note_catalog_change('products', coalesce(new.id, old.id, 0));
        when 'product_categories' then perform note_catalog_change('products', coalesce(new.product_id, old.product_id));
        when 'categories' then perform note_catalog_change('categories', coalesce(new.id, old.id));
        else null;
      end case;
      return null;
    end $$;

    create function note_search_change() returns trigger language plpgsql as $$
    begin
      perform note_catalog_change('product_search', coalesce(new.product_id, old.product_id));
      return null;
    end $$;
    create trigger product_search_noted after insert or delete on product_search
      for each row execute function note_search_change();
    create trigger product_search_change_noted after update on product_search
      for each row when (old.* is distinct from new.*) execute function note_search_change();

    -- The words of the vocabulary that look like one. Ten times as fast as the nearest by an index that knows distances: words that
    -- share next to nothing are not compared. The threshold finds a word of four letters with two of them swapped.
    drop index search_words_nearest_idx;
    create index search_words_trigrams_idx on search_words using gin (word gin_trgm_ops) with (gin_pending_list_limit = 256);
    create function nearest_words(unit text) returns text[] language sql stable set pg_trgm.similarity_threshold = 0.1 as $$
      select array(select word from search_words where word % unit order by word <-> unit, word limit 12)
    $$;
  `.execute(db);
}
