import { defineConfig } from "vite";

/** One file that starts fast, with chunks for what is loaded later; native modules stay outside. */
export default defineConfig({
  build: { ssr: "src/main.ts", outDir: "dist", target: "node24", sourcemap: false, minify: false },
  ssr: { noExternal: true, external: ["@node-rs/argon2"] },
});
