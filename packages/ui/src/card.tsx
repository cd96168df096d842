import type { ComponentProps } from "react";
import { join } from "./join.ts";

/** A white panel with soft edges. */
export const Card = ({ className, ...rest }: ComponentProps<"section">) => (
  <section {...rest} className={join("rounded-lg border border-line bg-white p-5 sm:p-7", className)} />
);
