declare module 'cloudflare:workers' {
  export class DurableObject<Env> {
    protected readonly env: Env
    constructor(state: unknown, env: Env)
  }
}
