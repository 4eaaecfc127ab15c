import type { WorkspaceFile } from '../model/workspace-file.ts'
import { filledFrame } from './filled-frame.ts'
import { dateWriter, printerFor } from './form-printers.ts'
import { framesOf } from './frames.ts'
import type { Phrases } from './phrases.ts'
import type { Wordings } from './wordings.ts'

/** Stands in a filled frame for what nobody gave: the object replacement character, which no word holds. */
const missing = '\uFFFC'

/**
 * «Lisa nr 1 töölepingule nr 5»: words, and `null` for each blank among them. The annex has a number of its own only
 * where the company gives it one.
 */
export function annexLine(
  { form }: Partial<WorkspaceFile>,
  wordings: Wordings,
  phrases: Phrases,
): readonly (string | null)[] {
  const annex = typeof form === 'object' ? form.annex : {}
  const print = printerFor(wordings)
  const annexNumber = print(annex.annexNumber)
  const frames = framesOf(wordings).annex
  const data = {
    annexNumber,
    contractNumber: print(annex.number) ?? missing,
    contractDate: dateWriter(wordings)(annex.date) ?? missing,
  }
  const line = filledFrame((annexNumber === null ? frames?.plain : frames?.numbered) ?? '', data, phrases)
  return line
    .split(missing)
    .flatMap((words, index) => [...(index === 0 ? [] : [null]), ...(words === '' ? [] : [words])])
}
