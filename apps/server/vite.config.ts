import { defineConfig } from "vite";

/** One file that starts fast, with chunks for what is loaded later; native modules stay outside. */
export default defineConfig({
  build: {
    ssr: "src/main.ts",
    outDir: "dist",
    target: "node24",
    sourcemap: false,
    minify: false,
    // Node keeps the text in memory: with one letter of Thai it takes two bytes for each.
    rolldownOptions: { output: { charset: "ascii", comments: { legal: true, annotation: false, jsdoc: false } } },
  },
  ssr: { noExternal: true, external: ["@node-rs/argon2"] },
});
