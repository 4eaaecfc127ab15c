import type { JobDocument } from '../index.ts'
import { UsageError } from './usage-error.ts'

const values = ['role', 'lang', 'jurisdiction', 'version', 'person', 'ext'] as const

/** A document as far as its file is named after it. */
export interface NamedAfter extends Pick<JobDocument, 'language' | 'jurisdiction'> {
  readonly role: Pick<JobDocument['role'], 'id' | 'version'>
}

/**
 * The name of an output, relative to the output folder; a pattern that would leave the folder is refused. A pattern
 * with `{person}` names the documents of one person each and no other; without it their names stand before the format.
 */
export function fileName(
  pattern: string | undefined,
  document: NamedAfter,
  ext: string,
  several: boolean,
  person?: string,
): string {
  const usual = several ? '{role}.{lang}-{jurisdiction}.{ext}' : '{role}.{lang}.{ext}'
  const given = pattern ?? usual
  const namesPeople = given.includes('{person}')
  const asked = namesPeople && person === undefined ? usual : given
  const data: Record<string, string> = {
    role: document.role.id,
    lang: document.language,
    jurisdiction: document.jurisdiction,
    version: document.role.version,
    person: person ?? '',
    ext: person === undefined || namesPeople ? ext : `${person}.${ext}`,
  }
  const name = asked.replace(/\{(\w+)\}/g, (whole, key: string) => {
    if (data[key] === undefined)
      throw new UsageError(
        `--name does not know \`${whole}\``,
        values.map((value) => `{${value}}`),
      )
    return data[key]
  })
  const parts = name.split(/[/\\]/)
  const leaves =
    parts.some((part) => part === '..' || part === '.' || part === '') || /^[A-Za-z]:/.test(name) || name.includes('\0')
  if (leaves) throw new UsageError(`--name \`${asked}\` leads out of the output folder`)
  if (parts.some((part) => part.startsWith('.jd-'))) {
    throw new UsageError(`--name \`${asked}\` begins with \`.jd-\`, as only jd's own lists and temporary files do`)
  }
  return parts.join('/')
}
