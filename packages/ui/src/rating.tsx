import type { baseEn } from "@dewy/i18n/messages/base.en";
import { join } from "./join.ts";
import { useTranslate } from "./language.tsx";

interface RatingProps {
  /** 0 to 5. */
  value: number;
  /** How many rated; shown in brackets when given. */
  count?: number;
  className?: string;
}

const stars = "★★★★★";

/** Five stars filled to `value`, read out as "4.3 out of 5". */
export function Rating({ value, count, className }: RatingProps) {
  const t = useTranslate<typeof baseEn>();
  return (
    <span className={join("inline-flex items-center gap-1.5 text-sm", className)}>
      <span role="img" aria-label={t("common.rating", { rating: value.toFixed(1) })} className="relative leading-none">
        <span aria-hidden className="text-line">
          {stars}
        </span>
        <span
          aria-hidden
          className="absolute inset-y-0 start-0 overflow-hidden whitespace-nowrap text-honey-500"
          style={{ width: `${(value / 5) * 100}%` }}
        >
          {stars}
        </span>
      </span>
      {count !== undefined && <span className="text-ink-soft tabular-nums">({count})</span>}
    </span>
  );
}
