import type { SkinType } from "@dewy/core";
import { type ProductFields, productFields } from "@dewy/core/schemas";

type Field = keyof ProductFields;

/** A product's fields as they are stored: every one present, null where it has no value. */
export type ProductRow = { [Name in Field]-?: Exclude<ProductFields[Name], undefined> };

export const productFieldNames = Object.keys(productFields.shape) as Field[];

/** What a new product has where its maker said nothing. */
const defaults: Omit<ProductRow, "name_en" | "sku" | "slug" | "price" | "category"> = {
  name_th: null,
  name_km: null,
  barcode: null,
  brand: "",
  description_en: null,
  description_th: null,
  description_km: null,
  short_description: null,
  compare_at_price: null,
  cost_price: null,
  track_inventory: true,
  allow_backorders: false,
  weight: null,
  skin_type: "all",
  skin_types: [],
  skin_concerns: [],
  ingredients: [],
  usage_instructions: null,
  image_url: null,
  meta_title: null,
  meta_description: null,
  status: "active",
  is_featured: false,
};

type Named = Pick<ProductRow, "name_en" | "sku" | "slug" | "price" | "category">;

/** A new product of what was given, the defaults for the rest. */
export const newProductRow = (given: Partial<ProductRow> & Named): ProductRow =>
  changedProductRow(
    { ...defaults, ...pick(given, ["name_en", "sku", "slug", "price", "category"]) } as ProductRow,
    given,
  );

/** The product after a change: fields that are absent or undefined stay. */
export function changedProductRow(row: ProductRow, given: Partial<ProductRow>): ProductRow {
  const changed = { ...row };
  for (const name of productFieldNames) {
    const value = given[name];
    if (value !== undefined) Object.assign(changed, { [name]: value === "" && name in nullable ? null : value });
  }
  return { ...changed, ...agreeSkinTypes(given, row) };
}

/** The fields in which two rows differ. */
export const differingFields = (a: ProductRow, b: ProductRow): Field[] =>
  productFieldNames.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));

const nullable = Object.fromEntries(Object.entries(defaults).filter(([, value]) => value === null));

const pick = <Row, Name extends keyof Row>(row: Row, names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;

/** As the trigger `agree_skin_types` does: the field that is given leads, `skin_types` where both are. */
function agreeSkinTypes(given: Partial<ProductRow>, before: ProductRow): Pick<ProductRow, "skin_type" | "skin_types"> {
  const types = [...new Set(given.skin_types ?? [])];
  if (types.length === 0) {
    const skin_type = given.skin_type ?? before.skin_type;
    return given.skin_type === undefined && given.skin_types === undefined && before.skin_types.length > 0
      ? { skin_type, skin_types: before.skin_types }
      : { skin_type, skin_types: [skin_type] };
  }
  const main = given.skin_type ?? before.skin_type;
  return { skin_type: types.includes(main) ? main : mainOf(types), skin_types: types };
}

const mainOf = (types: SkinType[]): SkinType => (types.includes("all") ? "all" : (types[0] ?? "all"));
