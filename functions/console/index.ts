import { edge } from '../../shared/http/edge.ts'
import { type HttpPorts, newFunction } from '../../shared/http/function.ts'
import { page } from './page.ts'
import { route } from './schema.ts'

/** The page needs nothing but itself: what it shows, it asks the API for with the person's own key. */
export function createApp(ports: HttpPorts) {
  return newFunction(ports, route).get(route.path, (c) => {
    const nonce = crypto.randomUUID()
    return c.html(page.replaceAll('%NONCE%', nonce), 200, {
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
      'referrer-policy': 'no-referrer',
    })
  })
}

export default edge(createApp, {})
