import type { Section } from '../model/section.ts'
import { schemaOf } from '../validate/validate.ts'

interface Described {
  readonly properties: Readonly<Record<string, { readonly description: string }>>
}

/** What belongs into a section, as the schemas say it. */
export function meaningOf(section: Section): string {
  const { $defs = {} } = schemaOf('role') as { readonly $defs?: Readonly<Record<string, unknown>> }
  const shared = $defs['definitions.schema.json'] as { readonly $defs: { readonly bySection: Described } }
  return shared.$defs.bySection.properties[section]?.description ?? section
}
