import type { Library } from '../library.ts'
import type { RoleFile } from '../model/role-file.ts'
import type { Section } from '../model/section.ts'
import { cellSkeleton } from './cell-skeleton.ts'
import { commentedKeys } from './commented-keys.ts'
import { commented, wrapped } from './comments.ts'
import { roleHints } from './role-hints.ts'
import type { SkeletonFile, SkeletonRequest } from './skeleton.ts'

/** A variation of a role: nothing differs yet but the title, and what could differ stands there as comments. */
export function variationSkeleton(request: SkeletonRequest, parent: string, library: Library): readonly SkeletonFile[] {
  const folder = `roles/${request.id}`
  return [
    { name: `${folder}/role.yaml`, text: roleText(request, parent, library) },
    ...request.languages.map((language) => ({
      name: `${folder}/${language}.yaml`,
      text: cellSkeleton(
        {
          ...request,
          language,
          clauses: { duties: ['own-duty'] },
          title: titleOf(parent, language, library),
          isExample: true,
        },
        library,
      ),
    })),
  ]
}

function roleText(request: SkeletonRequest, parent: string, library: Library): string {
  const { id, languages, released, schemas } = request
  const inherited = library.definition(parent).definition.file
  const { sourceLanguage = 'en' } = inherited
  const given = {
    format: 1,
    id,
    version: '1.0.0',
    released,
    status: 'draft',
    extends: parent,
    ...(languages.includes(sourceLanguage) ? {} : { sourceLanguage: languages[0] }),
    languages,
  }
  return [
    `# yaml-language-server: $schema=${schemas}/role.schema.json\n${wrapped(head(parent))}`,
    ...commentedKeys('role', {
      given,
      examples: withoutEmpty(inherited),
      hints: roleHints(library, languages),
      without: ['notes', 'sections'],
    }),
    wrapped(advice) + commented(sectionsText(parent, library)),
  ].join('\n')
}

const head = (parent: string): string =>
  `A variation of ${parent}: what is not said here is as it is there. A line with a # before it shows what is inherited.`

const advice = `What is different in its sections. Take the # away before sections, before the section, before add or \
remove, and before the lines that count: remove leaves out an inherited clause; add brings an own one, whose words stand \
in the files beside this one, or one of the library, as common.<section>.<id>. It stands last, unless after or before \
says where.`

/** Maps and lists of nothing are no example. */
const withoutEmpty = (file: Partial<RoleFile>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(file).filter(([, value]) => typeof value !== 'object' || Object.keys(value).length > 0),
  )

function sectionsText(parent: string, library: Library): string {
  const { items } = library.definition(parent).definition
  const texts = [...items].flatMap(([section, clauses]) => {
    const ids = clauses.map(({ id }) => id)
    return ids.length === 0 ? [] : [sectionText(section, ids)]
  })
  return `sections:\n${texts.join('')}`
}

function sectionText(section: Section, ids: readonly string[]): string {
  const added = `    add:\n      - { id: own-clause, after: ${ids.at(-1)} }\n`
  return `  ${section}:\n${added}    remove:\n${ids.map((id) => `      - ${id}\n`).join('')}`
}

const titleOf = (parent: string, language: string, library: Library) => {
  const { lineage } = library.definition(parent).definition
  return lineage.map((id) => library.cell(id, language).value.title).find((title) => title !== undefined) ?? {}
}
