import type { Impact } from '../../model/release-diff.ts'

/** Where a shared change is written, for those who read the comparison in English: `clause library`, `role baker`. */
export function sourceName({ kind, source }: Pick<Impact, 'kind' | 'source'>): string {
  const id = source.slice(source.lastIndexOf('/') + 1)
  switch (kind) {
    case 'library':
      return 'clause library'
    case 'parent':
      return `role ${id}`
    case 'jurisdiction':
      return `law of ${id}`
    case 'language':
      return `words of ${id}`
    default:
      return kind satisfies never
  }
}
