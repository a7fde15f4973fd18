import { type Config, parseConfig } from '../config.ts'

/** What a platform hands a function: its configuration, its bindings, and a way to finish work after the answer. */
export interface Runtime {
  config: Config
  bindings: Record<string, unknown>
  /** Keeps the isolate alive until the promise settles. */
  waitUntil(promise: Promise<unknown>): void
  /** Runs once the response is on its way. */
  afterResponse(work: () => Promise<void>): void
}

/** Joins one port to the adapter that serves it here. */
export type Connect<T> = (runtime: Runtime) => T

/** The ports that a record of connectors yields. */
export type Connected<N extends Record<string, Connect<unknown>>> = {
  [P in keyof N]: N[P] extends Connect<infer T> ? T : never
}

export interface ExecutionContext {
  waitUntil(promise: Promise<unknown>): void
}

const parsed = new WeakMap<object, Config>()

export function openRuntime(
  env: Record<string, unknown>,
  ctx: ExecutionContext,
): { runtime: Runtime; finish(): void } {
  const config = parsed.get(env) ?? parseConfig(env)
  parsed.set(env, config)
  const late: (() => Promise<void>)[] = []
  const waitUntil = (promise: Promise<unknown>) => ctx.waitUntil(promise)
  return {
    runtime: { config, bindings: env, waitUntil, afterResponse: (work) => void late.push(work) },
    finish: () => waitUntil(Promise.all(late.map((work) => work()))),
  }
}

/** Builds every port of `needs` for this request. */
export function connect<N extends Record<string, Connect<unknown>>>(
  runtime: Runtime,
  needs: N,
): Connected<N> {
  const ports = Object.fromEntries(Object.entries(needs).map(([name, join]) => [name, join(runtime)]))
  // The entries keep their names, so the mapped type holds.
  return ports as Connected<N>
}
