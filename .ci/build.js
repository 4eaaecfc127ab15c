// Bundles the program into dist/: one file to start from, docx in a chunk of its own because few runs need it.
import { rmSync } from 'node:fs'
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
