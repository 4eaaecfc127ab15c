import type { Wording } from '../../model/document.ts'
import { plainWording } from '../../model/plain-wording.ts'
import { wrap } from './wrap.ts'

/** Words of the form in lines of at most `width` columns, each of their own lines begun anew. */
export const wrapWording = (wording: Wording, width: number): readonly string[] =>
  typeof wording === 'string'
    ? wrap(wording, width)
    : plainWording(wording)
        .split('\n')
        .flatMap((line) => wrap(line, width))
