import type { JobDocument } from '../index.ts'
import { isDevice } from './is-device.ts'
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
    const value = Object.hasOwn(data, key) ? data[key] : undefined
    if (value !== undefined) return value
    throw new UsageError(
      `--name does not know \`${whole}\``,
      values.map((known) => `{${known}}`),
    )
  })
  const parts = name.split(/[/\\]/)
  const leaves =
    parts.some((part) => part === '..' || part === '.' || part === '') || /^[A-Za-z]:/.test(name) || name.includes('\0')
  if (leaves) throw new UsageError(`--name \`${asked}\` leads out of the output folder`)
  const fault = parts.map(faultOf).find((one) => one !== undefined)
  if (fault !== undefined) throw new UsageError(`--name \`${asked}\` ${fault}`)
  return parts.join('/')
}

/** In bytes of UTF-8: what every file system in use allows. */
const longest = 255

/**
 * Why one part of a path is no name, everywhere alike: documents are passed on to where Windows is
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
function faultOf(part: string): string | undefined {
  if (part.startsWith('.jd-')) return "begins with `.jd-`, as only jd's own lists and temporary files do"
  if (isDevice(part.split('.', 1)[0] ?? '')) return `makes the name \`${part}\`, which Windows keeps for a device`
  if (/[. ]$/.test(part)) return `makes the name \`${part}\`, whose last character Windows drops`
  const odd = /[<>:"|?*]|\p{Cc}|\p{Bidi_Control}|\p{Cs}|\p{Noncharacter_Code_Point}/u.exec(part)?.[0]
  if (odd !== undefined) return `makes a name with \`${odd}\`, which Windows allows in none`
  const bytes = new TextEncoder().encode(part).length
  return bytes > longest ? `makes a name of ${bytes} bytes, expected at most ${longest}` : undefined
}
