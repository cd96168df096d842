import { productStatuses, skinTypes } from "@dewy/core";
import { useI18n } from "../../i18n/i18n.ts";
import { ChipSet } from "../../parts/chip-set.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Picture } from "../../parts/picture.tsx";
import { useShop } from "../../session/place.ts";
import { useCategories } from "../products/use-categories.ts";
import { CheckInput, SelectInput } from "./choice-inputs.tsx";
import { ConcernInput } from "./concern-input.tsx";
import { useEditing } from "./editing.ts";
import { splitIngredients } from "./split-ingredients.ts";
import { LineInput, NumberInput, TextInput } from "./text-inputs.tsx";
import { Theirs } from "./theirs.tsx";

const three = "grid gap-4 md:grid-cols-3";

/** Everything of a product that can be changed, in the order in which it is changed most. */
export const ProductFields = () => (
  <div className="grid gap-4">
    <Names />
    <div className="grid gap-4 lg:grid-cols-2">
      <Prices />
      <StockCounts />
    </div>
    <div className="grid gap-4 lg:grid-cols-2">
      <Visibility />
      <PictureAddress />
    </div>
    <Skin />
    <Descriptions />
    <Ingredients />
    <SearchEngines />
  </div>
);

function Names() {
  const { t } = useI18n();
  return (
    <Panel title={t("admin.product.group.basics")}>
      <div className="grid gap-4">
        <div className={three}>
          <LineInput field="name_en" lang="en" />
          <LineInput field="name_th" lang="th" />
          <LineInput field="name_km" lang="km" />
        </div>
        <p className="-mt-2 text-ink-soft text-sm">{t("admin.product.hint.name")}</p>
        <div className={three}>
          <LineInput field="brand" />
          <LineInput field="sku" />
          <LineInput field="barcode" />
        </div>
        <LineInput field="slug" hint={t("admin.product.hint.slug")} />
      </div>
    </Panel>
  );
}

function Prices() {
  const { t } = useI18n();
  const { currency } = useShop();
  return (
    <Panel title={t("admin.product.group.price")}>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberInput field="price" unit={currency} />
        <NumberInput field="compare_at_price" unit={currency} hint={t("admin.product.hint.compare_at_price")} />
        <NumberInput field="cost_price" unit={currency} hint={t("admin.product.hint.cost_price")} />
      </div>
    </Panel>
  );
}

function StockCounts() {
  const { t } = useI18n();
  return (
    <Panel title={t("admin.product.group.stock")}>
      <div className="grid gap-3">
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberInput field="stock" />
          <NumberInput field="weight" />
        </div>
        <p className="text-ink-soft text-sm">{t("admin.product.hint.stock")}</p>
        <CheckInput field="track_inventory" hint={t("admin.product.hint.track_inventory")} />
        <CheckInput field="allow_backorders" hint={t("admin.product.hint.allow_backorders")} />
      </div>
    </Panel>
  );
}

function Visibility() {
  const { t } = useI18n();
  const { status } = useEditing().editor.form;
  return (
    <Panel title={t("admin.product.group.status")}>
      <div className="grid gap-3">
        <SelectInput
          field="status"
          hint={t(`admin.product.hint.status.${status}`)}
          options={productStatuses.map((value) => ({ value, label: t(`admin.product_status.${value}`) }))}
        />
        <CheckInput field="is_featured" hint={t("admin.product.hint.featured")} />
      </div>
    </Panel>
  );
}

function PictureAddress() {
  const { t } = useI18n();
  const { image_url } = useEditing().editor.form;
  return (
    <Panel title={t("admin.product.group.picture")}>
      <div className="flex items-start gap-4">
        <Picture url={image_url || null} large />
        <div className="min-w-0 flex-1">
          <LineInput field="image_url" />
        </div>
      </div>
    </Panel>
  );
}

function Skin() {
  const { t } = useI18n();
  const { editor, dispatch, mayWrite } = useEditing();
  return (
    <Panel title={t("admin.product.group.category")}>
      <div className="grid gap-5">
        <div className="grid gap-4 md:grid-cols-2">
          <SelectInput field="category" options={useCategories()} />
          <SelectInput
            field="skin_type"
            options={skinTypes.map((value) => ({ value, label: t(`skin_type.${value}`) }))}
          />
        </div>
        <div>
          <ChipSet
            label={t("admin.product.field.skin_types")}
            values={editor.form.skin_types}
            options={skinTypes.map((value) => ({ value, label: t(`skin_type.${value}`) }))}
            onChange={(skin_types) => dispatch({ type: "typed", change: { skin_types } })}
            disabled={!mayWrite}
          />
          <Theirs field="skin_types" />
        </div>
        <ConcernInput />
      </div>
    </Panel>
  );
}

function Descriptions() {
  const { t } = useI18n();
  return (
    <Panel title={t("admin.product.group.texts")}>
      <div className="grid gap-4">
        <TextInput field="short_description" rows={2} />
        <div className="grid gap-4 lg:grid-cols-3">
          <TextInput field="description_en" lang="en" />
          <TextInput field="description_th" lang="th" />
          <TextInput field="description_km" lang="km" />
        </div>
      </div>
    </Panel>
  );
}

function Ingredients() {
  const { t } = useI18n();
  const count = splitIngredients(useEditing().editor.form.ingredients).length;
  return (
    <Panel title={t("admin.product.group.ingredients")} aside={t("admin.product.ingredient_count", { count })}>
      <div className="grid gap-4 lg:grid-cols-2">
        <TextInput field="ingredients" hint={t("admin.product.hint.ingredients")} lang="en" />
        <TextInput field="usage_instructions" />
      </div>
    </Panel>
  );
}

function SearchEngines() {
  const { t } = useI18n();
  return (
    <Panel title={t("admin.product.group.search")}>
      <div className="grid gap-4 lg:grid-cols-2">
        <LineInput field="meta_title" />
        <TextInput field="meta_description" rows={2} />
      </div>
    </Panel>
  );
}
