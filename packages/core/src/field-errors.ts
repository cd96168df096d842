import type { z } from "zod";
import type { FieldError } from "./errors.ts";

/** Zod's issues as `{ field, code, params }`: i18n words the code, so no English message is sent. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[] = []): FieldError[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      // The alternative that came closest: the fewest fields of its own left out, then the fewest faults.
      const [closest = []] = issue.errors.toSorted(
        (a, b) => a.filter(isLeftOut).length - b.filter(isLeftOut).length || a.length - b.length,
      );
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
    return [{ field: path.join("."), code: isMissing(issue) ? "required" : issue.code, params }];
  });
}

/** Issues do not carry the input unless asked to; the English message alone tells absent from of another type. */
const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "invalid_type" && issue.message.endsWith("received undefined");

const isLeftOut = (issue: z.core.$ZodIssue): boolean => isMissing(issue) && issue.path.length === 1;
