import { storefrontKm } from "@dewy/i18n/messages/storefront.km";
import { Shell } from "../components/shell.tsx";
import { ShellError } from "../components/shell-error.tsx";
import { loadShell } from "../lib/shell-data.server.ts";

export const loader = loadShell;

export const shouldRevalidate = () => false;

export default function Language() {
  return <Shell locale="km" messages={storefrontKm} />;
}

export function ErrorBoundary() {
  return <ShellError locale="km" messages={storefrontKm} />;
}
