import fc from 'fast-check'
import { verifiedDiagnostics, verifiedJson, verifiedText, verifyFile } from '../../../src/index.ts'
import { bytesOf, textOf } from '../change.ts'
import { anyArchiveChange, anyPackageChange } from '../change-package.ts'
import { slipsIn, toldWrongly } from '../complaints.ts'
import { libraryOver } from '../library-over.ts'
import type { Reader } from '../reader.ts'
import { bakerFiles, wordFilesOfOurs } from '../word-seeds.ts'

export const anyWordFileChange = fc.oneof(
  { weight: 8, arbitrary: anyPackageChange },
  { weight: 1, arbitrary: anyArchiveChange },
)

const library = libraryOver(Object.fromEntries(Object.entries(bakerFiles).map(([name, text]) => [name, bytesOf(text)])))

/** A Word file that somebody gives to `jd verify`. */
export const wordFileReader: Reader = {
  name: 'word-file',
  extension: 'docx',
  seeds: wordFilesOfOurs,
  anyChange: anyWordFileChange,
  share: 16,
  read: (bytes) => {
    const named = [{ file: 'given.docx', verified: verifyFile(bytes, library, {}) }]
    const texts = [verifiedText(named, { colour: false }), verifiedJson(named)]
    return [
      ...texts.flatMap((said) => slipsIn(said, textOf(bytes))),
      ...toldWrongly(verifiedDiagnostics(named), '', () => undefined),
    ]
  },
}
