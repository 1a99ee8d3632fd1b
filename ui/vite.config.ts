import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// The same build is embedded in the desktop window and served by `waymark serve`, under a policy that allows neither
// inline scripts nor inline styles nor data addresses: nothing may be inlined here.
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [svelte()],
  resolve: mode === "test" ? { conditions: ["browser"] } : {},
  server: { fs: { allow: [".."] } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ["es2022", "safari16"],
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    setupFiles: ["tests/setup.ts"],
  },
}));
