// Bundles the program into dist/: one file to start from, docx in a chunk of its own because few runs need it.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Where a package comes from git and is installed globally, as pre-commit does it, npm calls this script without having
// installed anything to build with: https://github.com/npm/cli/issues/8440
if (process.env.npm_config_global === 'true' && !existsSync('node_modules/rolldown')) {
  execSync('npm ci --global=false --include=dev --ignore-scripts --no-audit --no-fund', { stdio: ['ignore', 2, 2] })
}
const { rolldown } = await import('rolldown')
const { checkerOf, writeCheckers } = await import('./compiled-schemas.js')
const { inlineWasm } = await import('./inline-wasm.js')
const { leanDocx } = await import('./lean-docx.js')
const { notices } = await import('./notices.js')
const { writeParsedShelf } = await import('./parsed-shelf.js')

const checkers = path.resolve('src/validate/checker-of.ts')

const options = {
  platform: 'node',
  // What a module does when it is loaded matters to nobody who does not use it.
  treeshake: { moduleSideEffects: false },
  plugins: [
    inlineWasm,
    leanDocx,
    {
      name: 'compiled-schemas',
      load: (id) => (id === checkers ? { code: checkerOf, moduleType: 'js' } : null),
    },
    {
      // Both take longer to load than most commands take. commander starts other programs for commands that are files of
      // their own, chalk asks the terminal where nobody says which colours it has; jd has none, and says.
      name: 'never-used',
      resolveId: (id, importer = '') => {
        if (id === 'node:child_process' && importer.includes('node_modules/commander')) return '\0no-child-process'
        return id === '#supports-color' ? '\0no-colours' : null
      },
      load: (id) => {
        if (id === '\0no-child-process') return 'export default {}'
        return id === '\0no-colours' ? 'export default { stdout: false, stderr: false }' : null
      },
    },
  ],
  // The browser build of yaml is the ES module one: a single bundle instead of seventy required files. That of fflate is
  // the same but for worker threads, which it loads at once and nobody here asks for.
  resolve: {
    alias: {
      yaml: path.resolve('node_modules/yaml/browser/dist/index.js'),
      fflate: path.resolve('node_modules/fflate/esm/browser.js'),
    },
  },
}
const input = {
  jd: 'src/cli/launch/launch.ts',
  start: 'src/cli/start.ts',
  'render-worker': 'src/cli/jobs/render-worker.ts',
}
const bundle = await rolldown({ ...options, input })
rmSync('dist', { recursive: true, force: true })
// Named so that a profile tells whose time it is.
const packages = ['docx', 'fflate', 'yaml', 'commander', 'i18next'].map((name) => ({
  name,
  test: new RegExp(`node_modules[/\\\\]${name}[/\\\\]`),
}))
const groups = [...packages, { name: 'deflate', test: /word[/\\]deflate\.ts$|\.wasm$/ }]
const { output } = await bundle.write({
  dir: 'dist',
  format: 'cjs',
  chunkFileNames: '[name].js',
  minify: true,
  codeSplitting: { groups },
})
await bundle.close()
const all = [...output, ...(await writeCheckers('dist', rolldown, options))]
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(all))
const edition = createHash('sha256')
for (const { code } of all) edition.update(code)
writeFileSync('dist/package.json', JSON.stringify({ type: 'commonjs', version: edition.digest('hex').slice(0, 12) }))
await writeParsedShelf('dist/parsed', rolldown, options)
