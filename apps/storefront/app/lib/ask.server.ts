import type { ERROR_REASONS } from "@dewy/core";
import { data, redirect } from "react-router";
import { localeOf, localePath } from "./locale-path.ts";
import { type Refusal, refusalOf } from "./refusal.ts";

/** A procedure's answer for a page; what it refuses becomes the page's status, and the error page words the reason. */
export async function ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw asResponse(error);
  }
}

/** As `ask`, for pages of customers: a visitor is sent to sign in and comes back. */
export async function askAsCustomer<Answer>(request: Request, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw refusalOf(error)?.reason === "not_signed_in" ? toLogin(request) : asResponse(error);
  }
}

/** The answer, or undefined when the procedure refuses with one of `reasons`. */
export async function askUnless<Answer>(
  answer: Promise<Answer>,
  ...reasons: (keyof typeof ERROR_REASONS)[]
): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal && (reasons as string[]).includes(refusal.reason)) return undefined;
    throw asResponse(error);
  }
}

/** For actions: the answer, or why it was refused. What nobody can do anything about is thrown. */
export async function attempt<Answer>(
  answer: Promise<Answer>,
): Promise<{ answer: Answer; refusal?: undefined } | { answer?: undefined; refusal: Refusal }> {
  try {
    return { answer: await answer };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal || refusal.reason === "internal") throw asResponse(error);
    return { refusal };
  }
}

/** Sends to the sign-in page, from which one returns to the page asked for. */
export function toLogin(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const next = request.method === "GET" ? `?next=${encodeURIComponent(pathname + search)}` : "";
  return redirect(localePath(localeOf(pathname), "/login") + next);
}

function asResponse(error: unknown): unknown {
  const refusal = refusalOf(error);
  return refusal ? data({ reason: refusal.reason }, { status: refusal.status }) : error;
}
