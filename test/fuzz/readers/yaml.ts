import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { hasErrors } from '../../../src/diagnostics/diagnostic.ts'
import {
  type CompileRequest,
  checkLibrary,
  compile,
  type JobDocument,
  type Library,
  renderers,
} from '../../../src/index.ts'
import { pngOf } from '../../support/pictures.ts'
import { bytesOf, textOf } from '../change.ts'
import { anyByteChange } from '../change-bytes.ts'
import { anyYamlChange } from '../change-tree.ts'
import { toldWrongly, unsound } from '../complaints.ts'
import { libraryOver } from '../library-over.ts'
import type { Reader } from '../reader.ts'
import { foldersIn, shelfSeeds, texts } from '../seed-files.ts'

/** What begins, ends or refers in YAML 1.2, and what stands in the files of `jd`. */
export const yamlWords = [
  ...[
    ': ',
    '- ',
    '? ',
    '#',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '&a ',
    '*a',
    '!!str ',
    '!x ',
    '|',
    '>',
    '|2-',
    '>+',
    "'",
    '"',
    '\\u0000',
  ],
  ...[
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '%TAG ! x\n',
    '<<: *a',
    '\n  ',
    '\n    - ',
    '\n\t',
    '~',
    'null',
    'yes',
    '"\\ud800"',
  ],
  ...[
    '{{title.nominative}}',
    '{{parameters.x}}',
    '{{clause.duties.x}}',
    'extends: ',
    'common.',
    'add:',
    'remove:',
    'after: ',
  ],
] as const

export const anyYamlText = fc.oneof(
  { weight: 3, arbitrary: anyYamlChange },
  { weight: 2, arbitrary: anyByteChange(yamlWords) },
)

const company = `organisation: { name: Näidis OÜ, registryCode: "12345678", address: { et: Tallinn, en: Tallinn }, place: { et: Tallinn }, logo: logo.png }
jurisdiction: EE
languages: [et, en]
approval: { position: managing-director, name: Mari Maasikas, date: 2026-11-21, order: { number: "7", date: 2026-11-20 } }
agreedBy: [managing-director]
document: { number: "1-2/3", date: 2026-11-21 }
form: { annex: { number: "5", date: 2026-01-02 } }
signing: ink
rules: { text/long: off }
overrides:
  account-manager:
    parameters: { entertainmentLimit: 700 }
    reportsTo: [managing-director]
`

const variation = `format: 1
id: key-accounts
extends: account-manager
version: 1.0.0
released: 2026-11-21
status: draft
category: manager
sourceLanguage: en
languages: [et, en]
sections:
  duties:
    add:
      - id: visit
        after: prepare-documents
    remove: [build-interest]
`

const variationCell = `title: { nominative: key account manager, indefinite: a key account manager, definite: the key account manager, possessive: the key account manager’s }
clauses:
  duties:
    visit: visits the customers
`

const own = (name: string): Uint8Array => shelfSeeds(name)[0] ?? new Uint8Array()

/** A company with a role of the shelf as its own and a variation of that. */
export const ownFiles: Readonly<Record<string, Uint8Array>> = {
  'jd.yaml': bytesOf(company),
  'logo.png': pngOf(3, 2),
  'roles/account-manager/role.yaml': own('roles/account-manager/role.yaml'),
  'roles/account-manager/en.yaml': own('roles/account-manager/en.yaml'),
  'roles/account-manager/et.yaml': own('roles/account-manager/et.yaml'),
  'roles/key-accounts/role.yaml': bytesOf(variation),
  'roles/key-accounts/en.yaml': bytesOf(variationCell),
}

type Wanted = Omit<CompileRequest, 'workspace'>

const english: Wanted = { role: 'account-manager', language: 'en', jurisdiction: 'GB' }
const estonian: Wanted = { role: 'account-manager', language: 'et', jurisdiction: 'EE' }
const translated: Wanted = { role: 'account-manager', language: 'en', jurisdiction: 'EE' }
const both: Wanted = { role: 'account-manager', language: 'et', secondLanguage: 'en', jurisdiction: 'EE' }
const varied: Wanted = { role: 'key-accounts', language: 'en', jurisdiction: 'EE' }

/** A kind of file, as what it stands in a workspace, and which documents show it. */
interface Kind {
  readonly name: string
  readonly path: string
  readonly seeds: readonly Uint8Array[]
  readonly documents: readonly Wanted[]
}

const roles = foldersIn('roles').filter((role) => role !== 'common')
const countries = foldersIn('locales/jurisdictions')
const languages = foldersIn('locales/languages')
const asOurs = (bytes: Uint8Array): Uint8Array => bytesOf(textOf(bytes).replace(/^id: .*$/m, 'id: account-manager'))
const ofRoles = (...names: readonly string[]) =>
  shelfSeeds(...roles.flatMap((role) => names.map((name) => `roles/${role}/${name}`)))
const ofLanguages = (name: string) =>
  shelfSeeds(...languages.map((language) => `locales/languages/${language}/${name}`))

const confirmed =
  '{"et":{"duties.prepare-documents":{"source":"dd262cd96991","on":"2026-11-21","reason":"Read"},"duties.visit":{"source":"000000000000","on":"2026-11-21"}}}\n'

const kinds: readonly Kind[] = [
  {
    name: 'role',
    path: 'roles/account-manager/role.yaml',
    seeds: ofRoles('role.yaml').map(asOurs),
    documents: [estonian, varied],
  },
  { name: 'variation', path: 'roles/key-accounts/role.yaml', seeds: texts(variation), documents: [varied] },
  {
    name: 'cell',
    path: 'roles/account-manager/en.yaml',
    seeds: ofRoles('en.yaml', 'et.yaml', 'ru.yaml'),
    documents: [english, both],
  },
  { name: 'variation-cell', path: 'roles/key-accounts/en.yaml', seeds: texts(variationCell), documents: [varied] },
  {
    name: 'library',
    path: 'roles/common/library.yaml',
    seeds: shelfSeeds('roles/common/library.yaml'),
    documents: [english],
  },
  {
    name: 'library-cell',
    path: 'roles/common/en.yaml',
    seeds: shelfSeeds('roles/common/en.yaml', 'roles/common/uk.yaml'),
    documents: [english],
  },
  {
    name: 'confirmed',
    path: 'roles/account-manager/confirmed.json',
    seeds: texts(confirmed, '{}\n'),
    documents: [estonian],
  },
  {
    name: 'language',
    path: 'locales/languages/et/language.yaml',
    seeds: ofLanguages('language.yaml'),
    documents: [estonian, both],
  },
  {
    name: 'words',
    path: 'locales/languages/et/words.yaml',
    seeds: ofLanguages('words.yaml'),
    documents: [estonian, both],
  },
  {
    name: 'positions',
    path: 'locales/languages/et/positions.yaml',
    seeds: ofLanguages('positions.yaml'),
    documents: [estonian],
  },
  {
    name: 'changes',
    path: 'locales/languages/et/changes.yaml',
    seeds: ofLanguages('changes.yaml'),
    documents: [estonian],
  },
  { name: 'checks', path: 'locales/languages/et/checks.yaml', seeds: ofLanguages('checks.yaml'), documents: [] },
  { name: 'terms', path: 'locales/languages/et/terms.yaml', seeds: ofLanguages('terms.yaml'), documents: [] },
  {
    name: 'jurisdiction',
    path: 'locales/jurisdictions/EE/jurisdiction.yaml',
    seeds: shelfSeeds(...countries.map((one) => `locales/jurisdictions/${one}/jurisdiction.yaml`)),
    documents: [estonian, translated],
  },
  {
    name: 'jurisdiction-cell',
    path: 'locales/jurisdictions/EE/et.yaml',
    seeds: shelfSeeds(...countries.map((one) => `locales/jurisdictions/${one}/et.yaml`)),
    documents: [estonian, both],
  },
  {
    name: 'settings',
    path: 'jd.yaml',
    seeds: texts(company, 'organisation: { name: X }\n'),
    documents: [estonian, both],
  },
]

export const textIn =
  (library: Library) =>
  (file: string): string | undefined => {
    const read = library.read.get(file)
    return read === undefined || read.refused !== undefined ? undefined : textOf(read.bytes)
  }

/** Whether an input is one of so many: the same every time, and known to its bytes alone. */
export const isOneOf = (many: number, bytes: Uint8Array): boolean =>
  (createHash('sha256').update(bytes).digest()[0] ?? 0) % many === 0

/** Word files take as long to make as all else together: not every input is worth one. */
const wordFilesOfInputs = 4

/** A document in every format that there is; what is wrong with one of them. */
export async function printedWrongly(
  document: JobDocument,
  library: Library,
  bytes: Uint8Array,
): Promise<readonly string[]> {
  const options = {
    tool: 'jobdesc 0.1.0',
    date: new Date('2026-11-21'),
    picture: (sha256: string) => library.pictures.get(sha256),
  }
  const found: string[] = []
  for (const { format, render } of renderers) {
    if (format === 'docx' && !isOneOf(wordFilesOfInputs, bytes)) continue
    found.push(...unsound(format, await render(document, options)))
  }
  return found
}

async function madeWrongly(wanted: Wanted, library: Library, bytes: Uint8Array): Promise<readonly string[]> {
  const { document, diagnostics } = compile(library, { ...wanted, workspace: library.workspace().value })
  const told = toldWrongly(diagnostics, textOf(bytes), textIn(library))
  if (!document) return hasErrors(diagnostics) ? told : [...told, 'No document was made, and no error says why']
  return [
    ...told,
    ...(hasErrors(diagnostics) ? ['A document was made in spite of errors'] : []),
    ...(await printedWrongly(document, library, bytes)),
  ]
}

const compiledFrom = ({ name, path, seeds, documents }: Kind): Reader => ({
  name,
  extension: 'yaml',
  seeds: () => seeds,
  anyChange: anyYamlText,
  share: 3,
  read: async (bytes) => {
    const library = libraryOver({ ...ownFiles, [path]: bytes })
    const found: string[] = []
    for (const wanted of documents) found.push(...(await madeWrongly(wanted, library, bytes)))
    return found
  },
})

/** The same files under every rule of `jd check`. */
const checkedFrom = ({ name, path, seeds }: Kind): Reader => ({
  name: `checked-${name}`,
  extension: 'yaml',
  seeds: () => seeds,
  anyChange: anyYamlText,
  share: 1,
  read: (bytes) => {
    const library = libraryOver({ ...ownFiles, [path]: bytes })
    const settings = library.workspace().value
    const documents = [english, estonian, varied].map((one) => ({ ...one, workspace: settings }))
    const request = {
      roles: ['account-manager', 'key-accounts'],
      documents,
      whole: true,
      date: '2026-11-21',
      settings,
      limited: false,
    }
    return toldWrongly(checkLibrary(library, request).diagnostics, textOf(bytes), textIn(library))
  },
})

export const yamlReaders: readonly Reader[] = [
  ...kinds.filter(({ documents }) => documents.length > 0).map(compiledFrom),
  ...kinds.map(checkedFrom),
]
