import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig(({ isPreview }) => ({
  // The build draws index.html through a preview server, which React Router ends unless its basename begins with this very text.
  base: isPreview ? "/admin" : "/admin/",
  plugins: [tailwindcss(), reactRouter()],
}));
