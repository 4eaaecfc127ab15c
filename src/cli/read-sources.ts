import path from 'node:path'
import type { Sources } from '../index.ts'
import { folderLayer } from './folder-layer.ts'
import { joinLayers } from './join-layers.ts'
import type { Layer } from './layer.ts'
import { openParsedStore } from './open-parsed-store.ts'
import type { World } from './world.ts'

/** The files of a run that looks at folders alone; without a workspace the shelf's. */
export const readSources = (world: World, workspace: string | undefined): Sources =>
  joinLayers(shelfLayer(world), workspace === undefined ? undefined : workspaceLayer(workspace, world), given(world))

/** What sources know of the program that reads them. */
export const given = (world: World): Pick<Sources, 'version' | 'parsed'> => ({
  version: world.version,
  parsed: openParsedStore(world),
})

/** What the tool brings with it. */
export const shelfLayer = (world: World): Layer => folderLayer(world.shelf, (name) => `builtin:${name}`)

/** A workspace, or a folder that holds another release of one. */
export const workspaceLayer = (root: string, world: World): Layer =>
  folderLayer(root, (name) => shown(path.join(root, name), world))

/** A path as messages show it: relative to the current directory, with `/`. */
export const shown = (file: string, { cwd }: World): string => path.relative(cwd, file).split(path.sep).join('/')
