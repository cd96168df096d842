import type { FieldError } from "@dewy/core";
import { type RequestLinkInput, requestLinkInput } from "@dewy/core/schemas";
import { data } from "react-router";
import { attempt } from "./ask.server.ts";
import { keptValues, parseForm } from "./read-form.server.ts";
import type { Refusal } from "./refusal.ts";

/** What became of a form that asks for a link to be mailed. */
export interface AskedForLink {
  sent: boolean;
  values: Record<string, string>;
  fields: FieldError[];
  reason?: Refusal["reason"] | undefined;
}

/** Asks for a link to the email of `form`. */
export async function askForLink(form: FormData, ask: (input: RequestLinkInput) => Promise<unknown>) {
  const values = keptValues(form);
  const { input, fields } = parseForm(requestLinkInput, form);
  if (!input) return data<AskedForLink>({ sent: false, values, fields }, { status: 422 });
  const { refusal } = await attempt(ask(input));
  if (!refusal) return data<AskedForLink>({ sent: true, values, fields: [] });
  const { status, ...why } = refusal;
  return data<AskedForLink>({ sent: false, values, ...why }, { status });
}
