import { hasErrors } from '../../../src/diagnostics/diagnostic.ts'
import { compile, houseTemplate, renderers, verifyFile } from '../../../src/index.ts'
import { buildTemplate, paragraph } from '../../support/build-template.ts'
import { englishLetterhead, estonianLetterhead } from '../../support/sample-templates.ts'
import { bytesOf, textOf } from '../change.ts'
import { toldWrongly, unsound } from '../complaints.ts'
import { libraryOver } from '../library-over.ts'
import type { Reader } from '../reader.ts'
import { bakerFiles, wordFilesOfOurs } from '../word-seeds.ts'
import { anyWordFileChange } from './word-file.ts'

export const templateSeeds = async (): Promise<readonly Uint8Array[]> => [
  buildTemplate(englishLetterhead),
  buildTemplate(estonianLetterhead),
  buildTemplate({ body: paragraph('{{content}}') }),
  ...(await wordFilesOfOurs()).slice(0, 2),
]

const library = libraryOver(Object.fromEntries(Object.entries(bakerFiles).map(([name, text]) => [name, bytesOf(text)])))
const { document } = compile(library, {
  role: 'baker',
  language: 'en',
  jurisdiction: 'GB',
  workspace: { organisation: { name: 'The Bakery <&> Ltd' } },
})
const docx = renderers.find(({ format }) => format === 'docx')

/** A company's own Word file for `--template`. */
export const templateReader: Reader = {
  name: 'template',
  extension: 'docx',
  seeds: templateSeeds,
  anyChange: anyWordFileChange,
  share: 14,
  read: async (bytes) => {
    if (!document || !docx) return ['There is no document to set']
    const { template, diagnostics } = await houseTemplate({ path: 'letter.docx', bytes }, [document])
    const told = toldWrongly(diagnostics, textOf(bytes), () => undefined)
    if (!template) return hasErrors(diagnostics) ? told : [...told, 'There is no template, and no error says why']
    if (hasErrors(diagnostics)) return [...told, 'A template is used in spite of errors']
    const made = await docx.render(document, { tool: 'jobdesc 0.1.0', date: new Date('2026-11-21'), template })
    const verified = verifyFile(made, library, {})
    const kept =
      verified.state === 'untouched'
        ? []
        : [`A document just made verifies as ${verified.state}: ${JSON.stringify(verified).slice(0, 400)}`]
    return [...told, ...unsound('docx', made), ...kept]
  },
}
