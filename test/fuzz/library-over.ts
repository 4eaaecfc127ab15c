import { joinLayers } from '../../src/cli/join-layers.ts'
import { openParsedStore } from '../../src/cli/open-parsed-store.ts'
import { type Library, openLibrary, openLoader } from '../../src/index.ts'
import { memoryLayer, rememberedShelf } from './memory-layer.ts'

const shelf = rememberedShelf()
const parsed = openParsedStore({ shelf: process.cwd() })

/** Gives again what was loaded before from the same bytes, as `--watch` does, so that a run reads what it spoiled. */
const load = openLoader()

/** A library over the shelf with these files of a workspace on top. */
export const libraryOver = (files: Readonly<Record<string, Uint8Array>>): Library =>
  openLibrary(
    joinLayers(shelf, memoryLayer(new Map(Object.entries(files))), { version: '0.1.0', parsed }),
    'error',
    load,
  )
