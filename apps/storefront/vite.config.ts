import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  environments: {
    // The server build's entry is the door, so that what is built exports `handle`.
    ssr: { build: { rolldownOptions: { input: "./server.ts" } } },
  },
});
