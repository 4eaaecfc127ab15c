import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** A registry on this machine that has one package. */
export interface Registry {
  readonly url: string
  /** What was asked for so far: the method and the path of each request. */
  readonly asked: () => readonly string[]
  readonly close: () => void
}

interface Manifest {
  readonly name: string
  readonly version: string
}

/** Offers a tarball as npm's own registry would once it is published; `manifest` is the package.json inside it. */
export async function serveRegistry(tarball: string, manifest: Manifest): Promise<Registry> {
  const bytes = readFileSync(tarball)
  const digest = (name: string, encoding: 'hex' | 'base64') => createHash(name).update(bytes).digest(encoding)
  const asked: string[] = []
  const { name, version } = manifest
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const packument = () => ({
    name,
    'dist-tags': { latest: version },
    versions: {
      [version]: {
        ...manifest,
        dist: {
          tarball: `${address()}/${name}/-/${path.basename(tarball)}`,
          shasum: digest('sha1', 'hex'),
          integrity: `sha512-${digest('sha512', 'base64')}`,
        },
      },
    },
  })
  const send = (response: ServerResponse, content: Buffer | string, type: string) =>
    response.writeHead(200, { 'content-type': type }).end(content)
  const server = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url}`)
    if (url === `/${name}`) send(response, JSON.stringify(packument()), 'application/json')
    else if (url.endsWith('.tgz')) send(response, bytes, 'application/octet-stream')
    else response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: address(), asked: () => asked, close: () => server.close() }
}
