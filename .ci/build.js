// Bundles the program into dist/: one file to start from, docx in a chunk of its own because few runs need it.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'

const bundle = await rolldown({
  input: { jd: 'src/cli/start.ts' },
  platform: 'node',
  // The browser build of yaml is the ES module one: a single bundle instead of seventy required files.
  resolve: { alias: { yaml: path.resolve('node_modules/yaml/browser/dist/index.js') } },
})
rmSync('dist', { recursive: true, force: true })
await bundle.write({ dir: 'dist', format: 'esm', chunkFileNames: '[name].js' })
await bundle.close()

// `npx jd` looks here first; npm links the programs of dependencies, but not a package's own.
if (existsSync('node_modules/.bin') && process.platform !== 'win32') {
  mkdirSync('node_modules/.bin', { recursive: true })
  for (const name of ['jd', 'jobdesc']) {
    rmSync(`node_modules/.bin/${name}`, { force: true })
    symlinkSync('../../bin/jd.js', `node_modules/.bin/${name}`)
  }
}
