import type { Wording } from './document.ts'
import { plainText } from './plain-text.ts'
import { runsOf } from './runs-of.ts'

/** Words of the form as a reader sees them, whatever their language; a line feed stays. */
export const plainWording = (wording: Wording | null): string => plainText(runsOf(wording))
