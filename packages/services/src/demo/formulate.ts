import type { BrandFormula } from "./brands.ts";
import type { Form } from "./forms/form.ts";
import { forms } from "./forms.ts";
import type { Hero } from "./heroes/hero.ts";
import { heroes } from "./heroes.ts";
import type { ProductLine } from "./product-line.ts";

/**
 * Writes the ingredient list of a product: INCI names, once each, in the order of a label (falling concentration; below one per
 * cent any order is allowed).
 */
export function formulate(line: ProductLine, brand: BrandFormula): string[] {
  const form: Form = forms[line.form];
  const chosen: Hero[] = line.heroes.map((name) => heroes[name]);
  const strong = chosen.flatMap((hero) => (form.anhydrous ? (hero.dry ?? hero.strong) : hero.strong) ?? []);
  const first = line.mostly ? 0 : form.heroesFirst ? 1 : form.base.length;
  return [
    ...new Set([
      ...form.base.slice(0, first),
      ...strong,
      ...form.base.slice(first),
      ...form.structure,
      ...chosen.flatMap((hero) => hero.trace ?? []),
      ...(form.anhydrous ? [] : brand.preservatives),
      ...form.tail,
      ...(form.unscented || brand.scent.length === 0 ? [] : (form.scent ?? brand.scent)),
    ]),
  ];
}
