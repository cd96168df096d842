import type { Amount } from "@dewy/core";
import type { ColumnType, Generated } from "kysely";

/** TIMESTAMPTZ: read as an ISO 8601 string in UTC; written as a string or a Date. */
export type Timestamp = ColumnType<string, string | Date, string | Date>;
export type NullableTimestamp = ColumnType<string | null, string | Date | null | undefined, string | Date | null>;
export type GeneratedTimestamp = ColumnType<string, string | Date | undefined, string | Date>;

/** NUMERIC(…, 2): read and written as a major-unit number. */
export type Money = Amount;

/** JSON or JSONB: read parsed, written as text by `json(…)`. */
export type Json<T> = ColumnType<T, string, string>;
export type GeneratedJson<T> = ColumnType<T, string | undefined, string>;

/** A column that SQL computes and nobody writes. */
export type Computed<T> = ColumnType<T, never, never>;

export type { Generated };
