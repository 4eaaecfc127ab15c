import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Script } from 'node:vm'
import type { CodeStore } from './code-store.ts'

type Module = { exports: unknown }

type Body = (exports: unknown, require: (name: string) => unknown, module: Module) => void

/**
 * A `require` for the files of one folder (CommonJS), which gives V8 the code that it made of them in an earlier run. When
 * the process ends and some of it was missing, what is compiled by then is kept: also functions that ran but once.
 */
export function requireCompiled(folder: string, store: CodeStore, system: NodeJS.Require): (name: string) => unknown {
  const known = store.read()
  const scripts = new Map<string, Script>()
  const modules = new Map<string, Module>()
  let isComplete = true
  const load = (name: string): unknown => {
    if (!name.startsWith('./')) return system(name)
    const before = modules.get(name)
    if (before) return before.exports
    const script = compiled(path.join(folder, name), known.get(name))
    if (script.cachedDataRejected !== false) isComplete = false
    scripts.set(name, script)
    const module: Module = { exports: {} }
    modules.set(name, module)
    const body = script.runInThisContext() as Body
    body(module.exports, load, module)
    return module.exports
  }
  process.once('exit', () => {
    if (isComplete) return
    store.write(new Map([...scripts].map(([name, script]) => [name, script.createCachedData()])))
  })
  return load
}

function compiled(filename: string, cachedData: Uint8Array | undefined): Script {
  const source = `(function (exports, require, module) {${readFileSync(filename, 'utf8')}\n})`
  return new Script(source, { filename, ...(cachedData ? { cachedData } : {}) })
}
