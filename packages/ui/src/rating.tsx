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

/** By half stars: classes, since a page with a strict policy may have no style of its own. */
const widths = [
  "w-0",
  "w-[10%]",
  "w-[20%]",
  "w-[30%]",
  "w-[40%]",
  "w-[50%]",
  "w-[60%]",
  "w-[70%]",
  "w-[80%]",
  "w-[90%]",
  "w-full",
];

/** Five stars filled to the nearest half, read out as "4.3 out of 5". */
export function Rating({ value, count, className }: RatingProps) {
  const t = useTranslate<typeof baseEn>();
  const halves = Math.min(10, Math.max(0, Math.round(value * 2)));
  return (
    <span className={join("inline-flex items-center gap-1.5 text-sm", className)}>
      <span role="img" aria-label={t("common.rating", { rating: value.toFixed(1) })} className="relative leading-none">
        <span aria-hidden className="text-line">
          {stars}
        </span>
        <span
          aria-hidden
          className={join(
            "absolute inset-y-0 start-0 overflow-hidden whitespace-nowrap text-honey-500",
            widths[halves],
          )}
        >
          {stars}
        </span>
      </span>
      {count !== undefined && <span className="text-ink-soft tabular-nums">({count})</span>}
    </span>
  );
}
