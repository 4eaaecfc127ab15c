import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { plainEnvironment } from './plain-environment.ts'
import { runTool } from './tool.ts'

/** A Node of another version, or the reason why there is none. */
export interface OtherNode {
  readonly wanted: string
  /** The folder of its program. */
  readonly bin: string
  readonly missing: string | undefined
}

/**
 * Fetches Node from the registry of npm into `folder`, as the package of this platform that the package `node` itself
 * would fetch; `wanted` is `22` or `20.19.0`. npm keeps the tarball in its cache, so that only the first run downloads it.
 */
export function fetchNode(wanted: string, folder: string): OtherNode {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const home = path.join(folder, `node-${wanted}`)
  mkdirSync(home, { recursive: true })
  writeFileSync(path.join(home, 'package.json'), '{ "private": true }')
  const quiet = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=0']
  const authority = process.env.NODE_EXTRA_CA_CERTS
  const { code, stderr } = runTool('npm', ['install', `${name}@${wanted}`, '--prefer-offline', ...quiet], {
    cwd: home,
    env: plainEnvironment(authority === undefined ? {} : { NODE_EXTRA_CA_CERTS: authority }),
  })
  const bin = path.join(home, 'node_modules', name, 'bin')
  const reason = /npm error code (\w+)/.exec(stderr)?.[1] ?? 'npm failed'
  return { wanted, bin, missing: code === 0 ? undefined : `${reason} for ${name}` }
}
