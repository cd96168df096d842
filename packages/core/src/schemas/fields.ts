import { z } from "zod";
import { currencies } from "../money.ts";

const noControl = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const noControlButNewlines = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** One line of text, trimmed, without control characters and halves of surrogate pairs (PostgreSQL refuses NUL in text, both in JSON). */
export const line = (max: number) => z.string().trim().regex(noControl).max(max);
export const requiredLine = (max: number) => line(max).min(1);
/** Text of several lines. */
export const text = (max: number) => z.string().trim().regex(noControlButNewlines).max(max);

export const id = z.int().min(1).max(2_147_483_647);
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(255);
export const email = z.string().trim().max(255).check(z.email());
/** Digits with the usual separators; an international number starts with +. */
export const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()./-]{5,18}$/);
export const password = z.string().min(8).max(200);
export const quantity = z.int().min(1).max(999);
/** An amount in major units as DECIMAL(10,2) holds it. */
export const amount = z.number().min(0).max(99_999_999.99).multipleOf(0.01);
/** `YYYY-MM-DD`, from 1900 on: a day that PostgreSQL has, too. */
export const day = z.iso.date().refine((day) => day >= "1900-01-01");
export const currency = z.enum(currencies);
export const version = z.int().min(1);
export const httpUrl = z
  .string()
  .max(500)
  .regex(/^(https?:\/\/|\/(?!\/))[^\s"<>\\\p{Cc}\p{Cs}]*$/u);
