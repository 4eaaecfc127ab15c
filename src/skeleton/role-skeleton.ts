import type { Library } from '../library.ts'
import { type Section, sections } from '../model/section.ts'
import { cellSkeleton } from './cell-skeleton.ts'
import { commentedKeys } from './commented-keys.ts'
import { wrapped } from './comments.ts'
import { roleHints } from './role-hints.ts'
import { meaningOf } from './section-meaning.ts'
import { sharedClauses, sharedParameters } from './shared-clauses.ts'
import type { SkeletonFile, SkeletonRequest } from './skeleton.ts'

/** Clauses that no library can bring, because they are what the job is. Their ids are there to be renamed. */
const ownClauses: Readonly<Partial<Record<Section, readonly string[]>>> = {
  purpose: ['main-purpose'],
  requirements: ['main-skill'],
  knowledge: ['main-knowledge'],
  duties: ['first-duty', 'second-duty', 'third-duty'],
}

/**
 * A new role: its data, the clauses of the library that every role of the shelf has, the others as comments, and some
 * of its own, whose words `jd check` asks for in each language.
 */
export function roleSkeleton(request: SkeletonRequest, library: Library): readonly SkeletonFile[] {
  const folder = `roles/${request.id}`
  return [
    { name: `${folder}/role.yaml`, text: roleText(request, library) },
    ...request.languages.map((language) => ({
      name: `${folder}/${language}.yaml`,
      text: cellSkeleton({ ...request, language, clauses: ownClauses }, library),
    })),
  ]
}

function roleText({ id, languages, released, schemas }: SkeletonRequest, library: Library): string {
  const given = {
    format: 1,
    id,
    version: '1.0.0',
    released,
    status: 'draft',
    category: 'specialist',
    sourceLanguage: languages[0],
    languages,
    reportsTo: ['managing-director'],
    substitutedBy: 'named-person',
    appointment: { authority: 'managing-director' },
    requirements: { education: 'vocational' },
    parameters: sharedParameters(library),
  }
  return [
    `# yaml-language-server: $schema=${schemas}/role.schema.json\n`,
    ...commentedKeys('role', { given, hints: roleHints(library, languages), without: ['extends', 'sections'] }),
    wrapped(advice) + sectionsText(library),
  ].join('\n')
}

const advice = `Which clauses stand in which section. Those without common. are this role's own: give them ids that say \
what they are about, such as bake-bread, here and in the files of words. Take the # away before what the role also needs \
of the library.`

function sectionsText(library: Library): string {
  const shared = sharedClauses(library)
  const texts = sections.map((section) => {
    const own = ownClauses[section] ?? []
    const known = (library.clauses().value.sections?.[section] ?? []).map((item) => nameOf(item, section))
    const common = known.filter((name) => shared.has(name))
    const lines = [...own, ...common].map((name) => `    - ${name}\n`)
    const others = known.filter((name) => !shared.has(name)).map((name) => `    # - ${name}\n`)
    if (lines.length === 0) return ''
    return `  ${wrapped(meaningOf(section))}  ${section}:\n${[...lines, ...others].join('')}`
  })
  return `sections:\n${texts.join('')}`
}

const nameOf = (item: string | { readonly id: string }, section: Section): string =>
  `common.${section}.${typeof item === 'string' ? item : item.id}`
