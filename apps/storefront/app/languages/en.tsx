import { storefrontEn } from "@dewy/i18n/messages/storefront.en";
import { Shell } from "../components/shell.tsx";
import { ShellError } from "../components/shell-error.tsx";
import { loadShell } from "../lib/shell-data.server.ts";

export const loader = loadShell;

export const shouldRevalidate = () => false;

export default function Language() {
  return <Shell locale="en" messages={storefrontEn} />;
}

export function ErrorBoundary() {
  return <ShellError locale="en" messages={storefrontEn} />;
}
