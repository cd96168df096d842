import { defineConfig } from "vite";

/** The scripts that an image carries; from a checkout they run as they are. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: "dist",
    target: "node24",
    minify: false,
    rolldownOptions: { input: ["src/check-books.ts", "src/create-admin.ts", "src/import-catalog.ts"] },
  },
  ssr: { noExternal: true, external: ["@node-rs/argon2"] },
});
