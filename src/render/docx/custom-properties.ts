import type { Clause, JobDocument } from '../../model/document.ts'
import type { MarkedDocument } from '../../model/marked-document.ts'
import { plainText } from '../../model/plain-text.ts'
import { bookmarkName, formerBookmarkName } from '../../word/bookmark-name.ts'
import { clauseHash } from '../../word/clause-hash.ts'
import { escapeXml } from '../../word/escape-xml.ts'
import { packDigests } from '../../word/text-digests.ts'
import { sourceHash } from '../source-hash.ts'
import { clausesOf, secondClausesOf } from './clauses-of.ts'
import { formTexts } from './form-texts.ts'
import { movedClauses } from './moved-clauses.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const namespaces = [
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"',
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"',
].join(' ')

/** Format id of user-defined properties, and the first property id that is free ([MS-OLEPS] 2.25, 2.18.2). */
const format = { id: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', firstProperty: 2 }

type Property = readonly [name: string, value: string]

/**
 * Where a document comes from, by name and value, so that `verify` needs no sources. `jd.clause.<id>` is the clause's
 * bookmark, a space, the hash of its words, a space and its number as printed, `jd.clause.<id>@<language>` the same of
 * the second column; `jd.person` is whom the document is made out to.
 */
export const provenance = (document: JobDocument, tool: string, contentHash: string): readonly Property[] => [
  ['jd.role', document.role.id],
  ['jd.version', document.role.version],
  ['jd.language', document.language],
  ['jd.jurisdiction', document.jurisdiction],
  ...(document.person === undefined ? [] : [['jd.person', document.person] as const]),
  ['jd.tool', tool],
  ['jd.source', sourceHash(document)],
  ['jd.content', contentHash],
  ...clausesOf(document).map((clause) => clauseProperty('jd', clause, bookmarkName(clause.id))),
  ...secondClausesOf(document).map((clause) => {
    const language = document.languages?.[1]
    return clauseProperty('jd', clause, bookmarkName(clause.id, language), language)
  }),
]

/**
 * What tells a redline from the document: `jd.redline`, the two versions as the command line has them, `1.0.0..1.1.0`,
 * and as `jd.former.…` what the old document records, so that it is known again when all is rejected.
 */
export function comparison(marked: MarkedDocument): readonly Property[] {
  const { from, to } = marked
  if (from === to) return []
  const versions = ['jd.redline', `${from?.role.version ?? ''}..${to?.role.version ?? ''}`] as const
  if (!from) return [versions]
  const moved = movedClauses(marked)
  return [
    versions,
    ['jd.former.version', from.role.version],
    ['jd.former.source', sourceHash(from)],
    ...clausesOf(from).map((clause) => {
      const bookmark = moved.has(clause.id) ? formerBookmarkName(clause.id) : bookmarkName(clause.id)
      return clauseProperty('jd.former', clause, bookmark)
    }),
  ]
}

/**
 * What proves that the form is as it was printed: `jd.form.<n>` are digests of texts that nobody is meant to change,
 * `jd.ruled.<n>` of those with a ruled blank; `jd.former.…` the same of the old document of a redline. `set` is what
 * was set, which in a house template lacks what the template prints itself.
 */
export const formProperties = (set: MarkedDocument): readonly Property[] => {
  const { fixed, ruled } = formTexts(set, set.to ? 'to' : 'from')
  const former = set.from && set.from !== set.to ? formTexts(set, 'from') : undefined
  return [
    ...digestsOf('jd.form', fixed),
    ...digestsOf('jd.ruled', ruled),
    ...digestsOf('jd.former.form', former?.fixed ?? []),
    ...digestsOf('jd.former.ruled', former?.ruled ?? []),
  ]
}

function clauseProperty(prefix: string, clause: Clause, bookmark: string, language?: string): Property {
  const { id, content, number } = clause
  const key = language === undefined ? id : `${id}@${language}`
  return [`${prefix}.clause.${key}`, `${bookmark} ${clauseHash(plainText(content))} ${number}`]
}

const digestsOf = (name: string, texts: readonly string[]): readonly Property[] =>
  packDigests(texts).map((digests, index) => [`${name}.${index + 1}`, digests])

/** `docProps/custom.xml` (ECMA-376 part 1, 22.3), behind those that a template has of its own, each as its XML. */
export const customPropertiesXml = (properties: readonly Property[], kept: readonly string[] = []): string =>
  [
    `${declaration}<Properties ${namespaces}>`,
    ...kept,
    ...properties.map(
      ([name, value], index) =>
        `<property fmtid="${format.id}" pid="${index + kept.length + format.firstProperty}" name="${escapeXml(name)}">` +
        `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
    ),
    '</Properties>',
  ].join('')
