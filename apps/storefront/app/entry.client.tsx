import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { patient } from "./lib/patient-fetch.ts";

// The router has no place for a fetch of one's own.
window.fetch = patient(window.fetch);

startTransition(() => {
  hydrateRoot(document, <HydratedRouter />);
});
