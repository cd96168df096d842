import type { z } from "zod";
import type { FieldError } from "./errors.ts";

/** Zod's issues as `{ field, code, params }`: i18n words the code, so no English message is sent. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[] = []): FieldError[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      // The alternative that came closest: the fewest faults.
      const closest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
      return fieldErrors(closest, path);
    }
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: [...path, key].join("."), code: "unrecognized_key" }));
    }
    const params = Object.fromEntries(
      Object.entries(issue).filter(
        ([key, value]) =>
          ["minimum", "maximum", "format", "expected", "divisor", "origin"].includes(key) &&
          (typeof value === "string" || typeof value === "number"),
      ),
    );
    // Issues do not carry the input unless asked to; the English message alone tells absent from of another type.
    const missing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
    return [{ field: path.join("."), code: missing ? "required" : issue.code, params }];
  });
}
