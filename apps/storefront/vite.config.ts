import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig(({ command }) => ({
  plugins: [tailwindcss(), reactRouter()],
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            // Few files: each costs a slow phone a request, and what is compressed together comes out smaller.
            codeSplitting: {
              groups: [
                { name: "framework", test: /node_modules/ },
                {
                  name: "shop",
                  test: /app\/(components|lib)\/|packages\/(ui|core|i18n)\/src\/(?!messages)/,
                  minShareCount: 4,
                },
              ],
            },
          },
        },
      },
    },
    // The server build's entry is the door, so that what is built exports `handle`.
    ssr: {
      build: {
        rolldownOptions: {
          input: "./server.ts",
          // As the server's own: less to keep in memory.
          output: { charset: "ascii", comments: { legal: true, annotation: false, jsdoc: false } },
        },
      },
      // Whole, so that one file is read at the start, with React's production build alone whatever NODE_ENV says then.
      resolve: { noExternal: command === "build" ? true : undefined },
      ...(command === "build" && { define: { "process.env.NODE_ENV": JSON.stringify("production") } }),
    },
  },
}));
