import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** What `npx jd` starts. */
export const program = path.resolve('bin/jd.js')

/** Throws where the built program is older than what it was built from: a test of it would prove nothing. */
export function assertBuilt(): void {
  const built = statSync('dist/jd.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
  const newer = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => path.join('src', name))
    .filter((name) => statSync(name).isFile() && statSync(name).mtimeMs > built)
  if (newer.length > 0) throw new Error(`dist/ is older than ${newer[0]}: run npm run build first`)
}
