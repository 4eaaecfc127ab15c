/** What a map read from a file holds under a key that an author chose: nothing that objects inherit, such as `constructor`. */
export const own = <T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined
