import { type FieldError, fieldErrors } from "@dewy/core";
import { createProductInput } from "@dewy/core/schemas";
import { Alert, Button, Select, TextField } from "@dewy/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { readRefusal } from "../../api/refusal.ts";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { useFieldError } from "../../i18n/use-field-error.ts";
import { wordRefusal } from "../../i18n/word-refusal.ts";
import { focusFirstFault } from "../../lib/focus-first-fault.ts";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { useShop } from "../../session/place.ts";
import { useCategories } from "../products/use-categories.ts";
import { emptyNewProduct, type NewProduct, readNewProduct } from "./new-product.ts";

/** The least that a product needs; it starts as a draft, and the page that opens next has the rest. */
export function NewProductForm() {
  const { t } = useI18n();
  const { currency } = useShop();
  const categories = useCategories();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(emptyNewProduct);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const errorOf = useFieldError(errors);

  const refuse = (faults: FieldError[]) => {
    setErrors(faults);
    focusFirstFault(form.current);
  };
  const create = useMutation(
    trpc.admin.products.create.mutationOptions({
      onSuccess: (product) => {
        queryClient.setQueryData(trpc.admin.products.get.queryKey({ id: product.id }), product);
        void queryClient.invalidateQueries(trpc.admin.products.list.pathFilter());
        void navigate(`/products/${product.id}`, { replace: true });
      },
      onError: (error) => refuse(readRefusal(error).details.fields ?? []),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    const { input, errors } = readNewProduct(values);
    const parsed = createProductInput.safeParse(input);
    const faults = [...errors, ...fieldErrors(parsed.error?.issues ?? [])];
    if (faults.length > 0 || !parsed.success) return refuse(faults);
    setErrors([]);
    create.mutate(parsed.data);
  };
  const field = (name: keyof NewProduct) => ({
    label: t(`admin.product.field.${name}`),
    error: errorOf(name),
    value: values[name],
    onChange: ({ target }: { target: { value: string } }) => {
      setValues({ ...values, [name]: target.value });
      setErrors(errors.filter((error) => error.field !== name));
    },
  });
  const price = field("price");
  const dirty = Object.values(values).some((value) => value !== "");
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      className="grid max-w-2xl gap-4 rounded-lg border border-line bg-white p-4 sm:p-6"
    >
      {create.error && errors.length === 0 && <Alert tone="bad">{wordRefusal(t, readRefusal(create.error))}</Alert>}
      <TextField {...field("name_en")} autoComplete="off" lang="en" />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...field("brand")} autoComplete="off" optional />
        <TextField {...field("sku")} autoComplete="off" />
        <TextField {...price} label={`${price.label} (${currency})`} autoComplete="off" inputMode="decimal" />
        <TextField {...field("stock")} autoComplete="off" inputMode="numeric" optional />
      </div>
      <Select {...field("category")}>
        <option value="">{t("admin.new_product.choose_category")}</option>
        {categories.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <div>
        <Button size="sm" type="submit" busy={create.isPending}>
          {t("admin.new_product.create")}
        </Button>
      </div>
      <LeaveGuard when={dirty && !create.isSuccess && !create.isPending} />
    </form>
  );
}
