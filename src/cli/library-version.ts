import type { World } from './world.ts'

/** The version of the shelf, as `library:` of jd.yaml records it: it comes with the program and has its version. */
export const libraryVersion = ({ version }: Pick<World, 'version'>): string => version
