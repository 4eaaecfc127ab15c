import type { Release } from './diff-releases.ts'

/** Whether a release makes its documents annexes to the contract or papers of their own: the company decides, else the country. */
export function formKind(jurisdiction: string, { library, settings }: Release): 'annex' | 'standalone' {
  const { form } = library.jurisdiction(jurisdiction).value
  return typeof settings.form === 'object' ? 'annex' : (settings.form ?? form?.kind ?? 'standalone')
}
