import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Sourced } from '../model/source.ts'
import { choices } from './choices.ts'
import { explainConstraint, shapeOf } from './explain-constraint.ts'
import type { BadKey, BadValue, Duplicate, Mistake, UnknownKey } from './mistake.ts'
import { nameOf } from './name-of.ts'
import { newerFormat } from './newer-format.ts'
import { placeOfMistake } from './place-of-mistake.ts'
import { quote } from './quote.ts'
import type { Sentence } from './sentence.ts'

/** A mistake as a colleague would put it, at the place where it was made. */
export function explain(mistake: Mistake, sourced: Sourced<unknown>): Diagnostic {
  const { message, ...details } = sentenceFor(mistake)
  return error('schema', message, placeOfMistake(mistake, sourced), details)
}

function sentenceFor(mistake: Mistake): Sentence {
  switch (mistake.kind) {
    case 'unknown-key':
      return unknownKey(mistake)
    case 'bad-key':
      return badKey(mistake)
    case 'missing-key':
      return { message: `Key ${quote(mistake.key)} is missing`, expected: [mistake.key] }
    case 'duplicate':
      return duplicate(mistake)
    case 'bad-value':
      return newerFormat([mistake])
        ? writtenToNewerFormat(mistake)
        : explainConstraint(mistake.value, nameOf(mistake.pointer), mistake.broken)
    default:
      return mistake satisfies never
  }
}

const writtenToNewerFormat = ({ value, broken }: BadValue): Sentence => ({
  message: `The file is written to format ${value}, and this version of jd reads format ${broken.schema.const}`,
  expected: [String(broken.schema.const)],
  help: 'Use a newer version of jd',
})

function unknownKey({ key, expected, meant }: UnknownKey): Sentence {
  const { message, ...would } = choices(key, expected)
  const found = `Unknown key ${quote(key)}`
  if (expected.length === 0) return { message: `${found}, expected none here` }
  return { message: `${found}, ${message}`, ...would, ...(meant ? { help: `Did you mean \`${meant}\`?` } : {}) }
}

function badKey({ key, broken }: BadKey): Sentence {
  const shape = shapeOf(broken)
  return { message: `The key ${quote(key)} does not fit, expected ${shape}`, expected: [shape] }
}

function duplicate({ value, pointer }: Duplicate): Sentence {
  const list = nameOf(pointer.slice(0, pointer.lastIndexOf('/')))
  return { message: `${quote(value)} stands in ${list} already`, help: 'Leave one of them out' }
}
