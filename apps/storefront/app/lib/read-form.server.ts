import { type FieldError, fieldErrors } from "@dewy/core";

/** What a form sent: a dot in a name makes an object, and an empty field is an absent one. A name below a text's is no field. */
export function readForm(form: FormData): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || value.trim() === "") continue;
    const path = name.split(".");
    const last = path.pop();
    if (last === undefined || [...path, last].some((part) => part === "__proto__")) continue;
    const target = objectAt(read, path);
    if (target) target[last] = value;
  }
  return read;
}

/** The object at `path` in `root`, made where nothing is. Of own fields alone: `constructor` leads to what every object shares. */
function objectAt(root: Record<string, unknown>, path: string[]): Record<string, unknown> | undefined {
  let target = root;
  for (const part of path) {
    if (!Object.hasOwn(target, part)) target[part] = {};
    const inner = target[part];
    if (typeof inner !== "object" || inner === null) return undefined;
    target = inner as Record<string, unknown>;
  }
  return target;
}

export type Parsed<Input> = { input: Input; fields?: undefined } | { input?: undefined; fields: FieldError[] };

/** A schema of core, as much of it as forms need. */
export interface Schema<Value> {
  safeParse(
    value: unknown,
  ): { success: true; data: Value } | { success: false; error: { issues: Parameters<typeof fieldErrors>[0] } };
}

/** The form, with what else is `known`, as `schema` has it, or its fields at fault. */
export function parseForm<Input>(
  schema: Schema<Input>,
  form: FormData,
  known: Record<string, unknown> = {},
): Parsed<Input> {
  const result = schema.safeParse({ ...readForm(form), ...known });
  return result.success ? { input: result.data } : { fields: fieldErrors(result.error.issues) };
}

/** What to fill a form with again. Passwords are not sent back. */
export function keptValues(form: FormData): Record<string, string> {
  const kept = [...form].filter(([name, value]) => typeof value === "string" && !name.includes("password"));
  return Object.fromEntries(kept) as Record<string, string>;
}
