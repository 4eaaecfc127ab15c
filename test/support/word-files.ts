import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderers } from '../../src/index.ts'
import { renderOptions } from './rendered-text.ts'
import { documentOf, type ShelfDocument, shelfDocuments } from './shelf.ts'

/** A document of the shelf as a file on disk. */
export interface WordFile extends ShelfDocument {
  /** Absolute path; the same name with another extension is what other programs make of it. */
  readonly file: string
}

/** Roles in every language under every jurisdiction, as Word files in a folder. */
export function writeWordFiles(folder: string, roles: readonly string[]): Promise<readonly WordFile[]> {
  const docx = renderers.find(({ format }) => format === 'docx')
  if (!docx) throw new Error('There is no renderer for Word')
  const wanted = shelfDocuments.filter(({ role }) => roles.includes(role))
  return Promise.all(
    wanted.map(async (one) => {
      const file = path.join(folder, `${one.role}.${one.language}-${one.jurisdiction}.docx`)
      writeFileSync(file, await docx.render(documentOf(one), renderOptions))
      return { ...one, file }
    }),
  )
}
