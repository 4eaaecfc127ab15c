import type { Clause, JobDocument } from '../../model/document.ts'
import type { MarkedDocument } from '../../model/marked-document.ts'
import { plainText } from '../../model/plain-text.ts'
import { bookmarkName } from '../../word/bookmark-name.ts'
import { clauseHash } from '../../word/clause-hash.ts'
import { escapeXml } from '../../word/escape-xml.ts'
import { sourceHash } from '../source-hash.ts'
import { clausesOf, secondClausesOf } from './clauses-of.ts'

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
 * bookmark, a space, and the hash of its words, `jd.clause.<id>@<language>` the same of the second column; `jd.person` is
 * whom the document is made out to.
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
  ...clausesOf(document).map((clause) => clauseProperty(clause)),
  ...secondClausesOf(document).map((clause) => clauseProperty(clause, document.languages?.[1])),
]

const clauseProperty = ({ id, content }: Clause, language?: string): Property => [
  language === undefined ? `jd.clause.${id}` : `jd.clause.${id}@${language}`,
  `${bookmarkName(id, language)} ${clauseHash(plainText(content))}`,
]

/** What tells a redline from the document: `jd.redline`, the two versions as the command line has them, `1.0.0..1.1.0`. */
export const comparison = ({ from, to }: MarkedDocument): readonly Property[] =>
  from === to ? [] : [['jd.redline', `${from?.role.version ?? ''}..${to?.role.version ?? ''}`]]

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
