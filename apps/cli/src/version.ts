import manifest from "../../../package.json" with { type: "json" };

/** Of Dewy, whose workspaces share one. */
export const { version } = manifest;
