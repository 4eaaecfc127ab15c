import * as docx from 'docx'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compiledParts } from '../../../src/render/docx/compiled-parts.ts'

const document = () =>
  new docx.Document({ sections: [{ children: [new docx.Paragraph({ children: [new docx.TextRun('õ')] })] }] })

/** The one part that tells the time. */
const withoutClock = ({ 'docProps/core.xml': _, ...parts }: Readonly<Record<string, Uint8Array>>) => parts

test('the parts are those that the package would pack', async () => {
  const packed = unzipSync(await docx.Packer.pack(document(), 'uint8array'))
  const compiled = compiledParts(docx, document())
  expect(Object.keys(compiled).sort()).toEqual(Object.keys(packed).sort())
  expect(withoutClock(compiled)).toEqual(withoutClock(packed))
})
