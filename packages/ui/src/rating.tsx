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

/** By half stars: classes, since a page with a strict policy may have no style of its own. */
const widths = [
  "after:w-0",
  "after:w-[10%]",
  "after:w-[20%]",
  "after:w-[30%]",
  "after:w-[40%]",
  "after:w-[50%]",
  "after:w-[60%]",
  "after:w-[70%]",
  "after:w-[80%]",
  "after:w-[90%]",
  "after:w-full",
];

/** Five stars filled to the nearest half, read out as "4.3 out of 5". */
export function Rating({ value, count, className }: RatingProps) {
  const t = useTranslate<typeof baseEn>();
  const halves = Math.min(10, Math.max(0, Math.round(value * 2)));
  return (
    <span className={join("rating", className)}>
      <span
        role="img"
        aria-label={t("common.rating", { rating: value.toFixed(1) })}
        className={`stars ${widths[halves]}`}
      />
      {count !== undefined && <span className="text-ink-soft tabular-nums">{`(${count})`}</span>}
    </span>
  );
}
