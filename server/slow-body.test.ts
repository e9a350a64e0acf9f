import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { cutSlowBody } from './slow-body'

async function serve(ms: number) {
  const server = createServer((request, response) => {
    cutSlowBody(request, ms)
    request.on('error', () => {})
    const answer = () => setTimeout(() => response.end('all'), 3 * ms)
    if (request.method === 'GET') answer()
    else request.on('end', answer).resume()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

test('a body that trickles in for ever is cut, and an answer that takes long is not', async () => {
  const port = await serve(50)
  const slow = send({ port, method: 'POST', headers: { 'content-length': 10 } })
  slow.write('a')
  const [error] = await once(slow, 'error').catch((reason: unknown) => [reason])
  expect((error as NodeJS.ErrnoException).code).toBe('ECONNRESET')
  for (const asked of [{ method: 'POST', body: 'whole' }, { method: 'GET' }])
    expect(await (await fetch(`http://127.0.0.1:${port}`, asked)).text()).toBe('all')
})
