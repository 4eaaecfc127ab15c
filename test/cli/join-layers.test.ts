import { expect, test } from 'vitest'
import { joinLayers } from '../../src/cli/join-layers.ts'
import type { Layer } from '../../src/cli/layer.ts'

/** A layer of these files, which may go while it is read. */
const layerOf = (name: string, files: Set<string>): Layer => ({
  has: (file) => files.has(file),
  read: (file) => (files.has(file) ? [{ path: `${name}:${file}`, bytes: new Uint8Array() }] : []),
  foldersIn: (folder) => (folder === 'roles' ? ['clerk'] : []),
  nameOf: (file) => `${name}:${file}`,
})

const files = ['roles/clerk/role.yaml', 'roles/clerk/et.yaml']

test('a role whose folder vanishes in mid-run is not mixed with the shelf’s of that name', () => {
  const own = new Set(files)
  const sources = joinLayers(layerOf('shelf', new Set(files)), layerOf('own', own), { version: '1.0.0' })
  const paths = (name: string) => sources.read(name).map(({ path }) => path)
  expect(paths('roles/clerk/role.yaml')).toEqual(['own:roles/clerk/role.yaml'])
  own.clear()
  expect(paths('roles/clerk/et.yaml')).toEqual([])
  expect(paths('roles/clerk/role.yaml')).toEqual([])
})
