import type { Origins } from '../model/source.ts'

/** Origins that are made when somebody first asks for one: most runs find nothing wrong and ask for few. */
export function lazyOrigins(make: () => Origins): Origins {
  let made: Origins | undefined
  const all = (): Origins => {
    made ??= make()
    return made
  }
  return {
    get size() {
      return all().size
    },
    get: (pointer) => all().get(pointer),
    has: (pointer) => all().has(pointer),
    keys: () => all().keys(),
    values: () => all().values(),
    entries: () => all().entries(),
    forEach: (visit) => all().forEach(visit),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  }
}
