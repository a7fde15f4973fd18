import { defineConfig } from 'vitest/config'

const tests = ['functions/**/*.test.ts', 'shared/**/*.test.ts', 'local-stack/**/*.test.ts']
/** Needs a process of its own: the started stack, a real Postgres, a long list of compilations. */
const story = 'local-stack/e2e/**/*.test.ts'
const combinations = '**/*.combinations.test.ts'
const server = '**/*.server.test.ts'

/**
 * `check` needs no server and takes seconds. `servers` starts real processes (PGlite, Anvil, workerd, Postgres).
 * `stories` run the whole stack, one at a time. `combinations` compiles every option of every kind.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'check', include: tests, exclude: [story, combinations, server] } },
      { test: { name: 'servers', include: [server], testTimeout: 120_000, hookTimeout: 120_000 } },
      {
        test: { name: 'stories', include: [story], testTimeout: 300_000, hookTimeout: 120_000, fileParallelism: false },
      },
      { test: { name: 'combinations', include: [combinations], testTimeout: 1_200_000 } },
    ],
  },
})
