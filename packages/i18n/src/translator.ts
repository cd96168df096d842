import type { Locale } from "@dewy/core";
import { formatNumber } from "./format-number.ts";
import type { Message, Messages, ParamNames, Translation } from "./messages.ts";

type Value = string | number;

/** Arguments after the key: none for a plain message, else every placeholder's value. */
export type Params<M> = [ParamNames<M>] extends [never] ? [] : [params: Readonly<Record<ParamNames<M>, Value>>];

/** Words `key` in one language; numbers are formatted, and `count` chooses the plural. */
export type Translate<English extends Messages> = <Key extends keyof English & string>(
  key: Key,
  ...params: Params<English[Key]>
) => string;

const rules: Partial<Record<Locale, Intl.PluralRules>> = {};

function choose(locale: Locale, message: Message, count: unknown): string {
  if (typeof message === "string") return message;
  rules[locale] ??= new Intl.PluralRules(locale);
  return (rules[locale].select(Number(count)) === "one" && message.one) || message.other;
}

/** The `t` of one language. `English` is the type of the English catalogue, which decides keys and placeholders. */
export function translator<const English extends Messages>(
  locale: Locale,
  messages: Translation<English>,
): Translate<English> {
  return (key, ...[params]) => {
    const message: Message = messages[key];
    const values: Readonly<Record<string, Value>> = params ?? {};
    return choose(locale, message, values.count).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return typeof value === "number" ? formatNumber(locale, value) : value;
    });
  };
}
