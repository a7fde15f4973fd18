import type { Route } from '../../shared/http/route.ts'

export const route = {
  method: 'GET',
  path: '/',
  scope: 'open',
  tag: 'docs',
  summary: 'The console: describe a contract and watch it come to be',
  answer: { status: 200, media: 'text/html', description: 'The page' },
} as const satisfies Route
