import { childPointer } from '../model/child-pointer.ts'
import type { Origin, Pointer, Sourced } from '../model/source.ts'

/**
 * A workspace's file over the shelf's, key by key: maps are joined, anything else is replaced. Each part keeps the
 * place where it was written.
 */
export function mergeLayers(layers: readonly Sourced<unknown>[]): Sourced<unknown> | undefined {
  return layers.reduce<Sourced<unknown> | undefined>((under, over) => (under ? lay(over, under) : over), undefined)
}

function lay(over: Sourced<unknown>, under: Sourced<unknown>): Sourced<unknown> {
  const origins = new Map<Pointer, Origin>(under.origins)
  const value = merge(over.value, under.value, '', origins)
  for (const [pointer, origin] of over.origins) origins.set(pointer, origin)
  return { value, origins, file: over.file }
}

function merge(over: unknown, under: unknown, pointer: Pointer, origins: Map<Pointer, Origin>): unknown {
  if (!isRecord(over) || !isRecord(under)) {
    forget(pointer, origins)
    return over
  }
  const keys = new Set([...Object.keys(under), ...Object.keys(over)])
  const join = (key: string): unknown => {
    if (!Object.hasOwn(over, key)) return under[key]
    return Object.hasOwn(under, key) ? merge(over[key], under[key], childPointer(pointer, key), origins) : over[key]
  }
  return Object.fromEntries([...keys].map((key) => [key, join(key)]))
}

/** What was replaced has no place any more, nor has anything inside it. */
function forget(pointer: Pointer, origins: Map<Pointer, Origin>): void {
  for (const known of origins.keys()) if (known.startsWith(`${pointer}/`)) origins.delete(known)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
