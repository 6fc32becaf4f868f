import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

// The page lives with a strict content security policy: files only, no inline style or script, no data: address.
export default defineConfig({
  base: "./",
  plugins: [svelte({ compilerOptions: { runes: true } }), svelteTesting()],
  build: { target: "es2022", assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: { polyfill: false } },
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test/setup.ts"],
    testTimeout: 60_000,
    // All processors: by itself one is left idle, and that is half of two.
    maxWorkers: "100%",
    env: { TZ: "America/Edmonton" },
  },
});
