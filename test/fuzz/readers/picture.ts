import { hasErrors } from '../../../src/diagnostics/diagnostic.ts'
import { compile } from '../../../src/index.ts'
import { jpegOf, pngOf } from '../../support/pictures.ts'
import { anyByteChange } from '../change-bytes.ts'
import { toldWrongly } from '../complaints.ts'
import { libraryOver } from '../library-over.ts'
import type { Reader } from '../reader.ts'
import { ownFiles, printedWrongly, textIn } from './yaml.ts'

export const pictureSeeds: readonly Uint8Array[] = [pngOf(3, 2), pngOf(120, 40), jpegOf(30, 20)]

export const anyPictureChange = anyByteChange(['IHDR', 'IDAT', 'IEND', '\0\0\0\0', '\u00ff\u00d8', 'JFIF', 'Exif'])

export const pictureReader: Reader = {
  name: 'picture',
  extension: 'png',
  seeds: () => pictureSeeds,
  anyChange: anyPictureChange,
  share: 6,
  read: async (bytes) => {
    const library = libraryOver({ ...ownFiles, 'logo.png': bytes })
    const workspace = library.workspace().value
    const { document, diagnostics } = compile(library, {
      role: 'account-manager',
      language: 'et',
      jurisdiction: 'EE',
      workspace,
    })
    const told = toldWrongly(diagnostics, '', textIn(library))
    if (!document) return hasErrors(diagnostics) ? told : [...told, 'No document was made, and no error says why']
    return [...told, ...(await printedWrongly(document, library, bytes))]
  },
}
