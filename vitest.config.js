import { defineConfig } from 'vitest/config'
import { inlineWasm } from './.ci/inline-wasm.js'

export default defineConfig({
  plugins: [inlineWasm],
  // Node cannot import it by itself.
  test: { server: { deps: { inline: [/\.wasm$/] } } },
})
