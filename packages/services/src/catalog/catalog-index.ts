import type { Db } from "@dewy/db";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { type IndexedCategory, type IndexedProduct, ProductIndex } from "./product-index.ts";
import { SearchIndex } from "./search-index.ts";

export interface CatalogParts {
  index: ProductIndex;
  search: SearchIndex;
}

/** The catalogue as it was in one snapshot of the database. */
interface Catalog extends CatalogParts {
  /** PG_SNAPSHOT as text. */
  snapshot: string;
  catchingUp?: Promise<void> | undefined;
}

interface Question<Found> {
  /** What is in memory; it may be asked again. */
  find: (catalog: CatalogParts) => Found | Promise<Found>;
  /** The one value that the database adds. */
  select: (found: Found) => RawBuilder<unknown>;
}

/** Whoever finds the catalogue changed while it asks reads the changes and asks again; what others change meanwhile is for the next question. */
const ATTEMPTS = 3;

/**
 * Asks the index of the products on sale and the database about one moment, in one statement: that also tells whether anything changed
 * which the index has not seen. So the answer is never older than the question, whoever wrote to the database and however.
 */
export async function askCatalog<Found, Value>(
  { db }: Pick<ServiceContext, "db">,
  { find, select }: Question<Found>,
): Promise<{ found: Found; value: Value }> {
  for (let attempt = 1; ; attempt++) {
    const catalog = await openCatalog(db);
    const { snapshot } = catalog;
    const found = await find({ index: catalog.index, search: catalog.search });
    const { rows } = await sql<{ value: Value; snapshot: string; is_behind: boolean }>`
      select ${select(found)} as value, pg_current_snapshot()::text as snapshot,
        (select true from (${changesSince(snapshot, 1)}) change) is not null as is_behind
    `.execute(db);
    const [row] = rows;
    if (!row) throw new Error("a select without from answers a row");
    if (!row.is_behind && catalog.snapshot === snapshot) catalog.snapshot = row.snapshot;
    if (!row.is_behind || attempt === ATTEMPTS) return { found, value: row.value };
    catalog.catchingUp ??= catchUp(db, catalog).finally(() => {
      catalog.catchingUp = undefined;
    });
    await catalog.catchingUp;
  }
}

const catalogs = new WeakMap<Db, Promise<Catalog>>();

/** The next question loads the catalogue anew: for who cannot be sure that the database is the one that it was read from. */
export const forgetCatalog = (db: Db): void => void catalogs.delete(db);

/** The catalogue of a database, which this process loads when it first asks; a transaction, which sees what nobody else does, loads its own. */
function openCatalog(db: Db): Promise<Catalog> {
  const open = catalogs.get(db);
  if (open) return open;
  const loading = loadCatalog(db);
  if (!db.isTransaction) {
    catalogs.set(db, loading);
    loading.catch(() => {
      if (catalogs.get(db) === loading) catalogs.delete(db);
    });
  }
  return loading;
}

/** Read at once, a large shop would hold up everybody else. */
const READ_AT_ONCE = 5_000;

async function loadCatalog(db: Db): Promise<Catalog> {
  const { rows } = await sql<{ snapshot: string; categories: CategoryRow[]; ids: number[] }>`
    select pg_current_snapshot()::text as snapshot, ${categoriesJson} as categories,
      (select coalesce(json_agg(id order by name_en, id), '[]') from products where status = 'active') as ids
  `.execute(db);
  const [{ snapshot, categories, ids }] = rows as [(typeof rows)[0]];
  const index = new ProductIndex(categories.map(indexedCategory));
  const arrays = sharedArrays();
  let last = 0;
  // What changes while these are read, the snapshot did not see: it is read again before the first answer.
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const some = ids.slice(at, at + READ_AT_ONCE);
    const part = await sql<{ products: ProductRow[] }>`
      select ${productsJson(sql`p.id = any (${some}::int[])`)} as products
    `.execute(db);
    const products = part.rows.flatMap((row) => row.products).map((row) => indexedProduct(row, arrays));
    const [first] = products;
    if (first) first.after = last;
    last = products.at(-1)?.id ?? last;
    index.change(some, products);
  }
  return { index, search: new SearchIndex(index), snapshot };
}

/** More changes than this are slower to read one by one than the whole catalogue. */
const MOST_CHANGES = 2_000;

async function catchUp(db: Db, catalog: Catalog): Promise<void> {
  const { rows } = await sql<{
    snapshot: string;
    changes: [what: string, id: number][];
    categories: CategoryRow[];
    products: ProductRow[];
  }>`
    with change as materialized (${changesSince(catalog.snapshot, MOST_CHANGES)})
    select pg_current_snapshot()::text as snapshot, ${categoriesJson} as categories,
      (select coalesce(json_agg(json_build_array(what, id)), '[]') from change) as changes,
      ${productsJson(
        sql`p.id in (select id from change where what = 'products')`,
        sql`coalesce((select q.id from products q where q.status = 'active' and (q.name_en, q.id) < (p.name_en, p.id)
          order by q.name_en desc, q.id desc limit 1), 0)`,
      )} as products
  `.execute(db);
  const [{ snapshot, changes, categories, products }] = rows as [(typeof rows)[0]];
  if (changes.length === MOST_CHANGES || changes.some(([, id]) => id === 0)) {
    Object.assign(catalog, await loadCatalog(db));
    return;
  }
  const changed = (table: string) => changes.filter(([what]) => what === table).map(([, id]) => id);
  const arrays = sharedArrays();
  catalog.index.change(
    changed("products"),
    products.map((row) => indexedProduct(row, arrays)),
  );
  if (changed("categories").length > 0) catalog.index.setCategories(categories.map(indexedCategory));
  // Whoever asks meanwhile finds that the snapshot is the old one, and asks again.
  const reworded = changed("product_search");
  if (reworded.length > 0) catalog.search = await catalog.search.changed(db, reworded);
  catalog.snapshot = snapshot;
}

/**
 * What a snapshot did not see of migration 014's changes. Ids of transactions above the database's own are of the one that a backup was
 * taken from.
 */
const changesSince = (snapshot: string, limit: number) => sql`
  select what, id from catalog_changes
  where changed_in >= pg_snapshot_xmin(${snapshot}::pg_snapshot) and changed_in < pg_snapshot_xmax(pg_current_snapshot())
    and not pg_visible_in_snapshot(changed_in, ${snapshot}::pg_snapshot)
  order by changed_in limit ${sql.raw(String(limit))}
`;

type CategoryRow = [id: number, slug: string, parent_id: number | null];

const categoriesJson = sql`(select coalesce(json_agg(json_build_array(id, slug, parent_id)), '[]') from categories)`;

const indexedCategory = ([id, slug, parent_id]: CategoryRow): IndexedCategory => ({ id, slug, parent_id });

type ProductRow = [
  id: number,
  price: number,
  rating_avg: number,
  created: number,
  is_featured: boolean,
  in_stock: boolean,
  brand: string,
  categories: string,
  skin_types: string,
  skin_concerns: string,
  after: number | null,
];

/** The products on sale, in the order of their names. */
const productsJson = (which: RawBuilder<unknown>, after: RawBuilder<unknown> = sql`null`) => sql`(
  select coalesce(json_agg(json_build_array(id, price, rating_avg, created, is_featured, in_stock, brand, categories,
    skin_types, skin_concerns, after)), '[]')
  from (
    select p.id, p.price, p.rating_avg, (extract(epoch from p.created_at) * 1000000)::bigint as created, p.is_featured,
      p.in_stock, p.brand, to_json(c.id || array(
        select l.category_id from product_categories l where l.product_id = p.id
      ))::text as categories,
      to_json(p.skin_types)::text as skin_types, to_json(p.skin_concerns)::text as skin_concerns, ${after} as after
    from products p join categories c on c.slug = p.category where p.status = 'active' and ${which}
    order by p.name_en, p.id
  ) p
)`;

type SharedArrays = <Item>(text: string) => Item[];

/** Of a JSON text the array that it is: for the same text the same one. */
function sharedArrays(): SharedArrays {
  const arrays = new Map<string, never[]>();
  return (text) => {
    const array = arrays.get(text) ?? JSON.parse(text);
    arrays.set(text, array);
    return array;
  };
}

function indexedProduct(row: ProductRow, arrayOf: SharedArrays): IndexedProduct {
  const [id, price, rating_avg, created, is_featured, in_stock, brand, categories, skin_types, skin_concerns, after] =
    row;
  return {
    id,
    price,
    rating_avg,
    created,
    is_featured,
    in_stock,
    brand,
    categories: arrayOf(categories),
    skin_types: arrayOf(skin_types),
    skin_concerns: arrayOf(skin_concerns),
    after,
  };
}
