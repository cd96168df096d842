import { defineConfig } from "vite";

/** The scripts that an image carries; from a checkout they run as they are. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: "dist",
    target: "node24",
    minify: false,
    rolldownOptions: {
      input: ["backup", "check-books", "create-admin", "import-catalog", "restore"].map((name) => `src/${name}.ts`),
    },
  },
  ssr: { noExternal: true, external: ["@node-rs/argon2"] },
});
