import type { WrittenText } from '../checked.ts'
import { inTexts } from '../in-texts.ts'
import type { Finding, Rule } from '../rule.ts'

export const textScript: Rule = {
  id: 'text/script',
  severity: 'error',
  summary: 'A word that mixes Latin and Cyrillic letters',
  reason: `Such letters look alike: nobody sees the fault, no search finds the word and no spelling check knows it. Type
the word anew in one script. Capitals before a hyphen (CRM-) are a word of their own.`,
  example: {
    file: 'roles/baker/en.yaml',
    from: 'orders flour',
    bad: 'orders fl\u043eur',
    good: 'orders flour',
  },
  check: inTexts((text) => [...mixedWords(text), ...strayLetters(text)]),
}

const word = /[\p{L}\p{M}]+(?:[-\u2019'][\p{L}\p{M}]+)*/gu

function mixedWords({ text, at }: WrittenText): Finding[] {
  if (!isMixed(text)) return []
  return [...text.matchAll(word)]
    .filter(({ 0: found }) => isMixed(found.replace(/\b[A-Z]{2,}(?=-)|(?<=-)[A-Z]{2,}\b/g, '')))
    .map(({ 0: found, index }) => {
      const odd = oddLetters(found)
      return {
        message: `\`${found}\` mixes Latin and Cyrillic letters: ${odd.join(', ')}`,
        place: at(index, index + found.length),
        help: 'Type the word anew in one script',
      }
    })
}

const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter)
const isCyrillic = (letter: string): boolean => /\p{Script=Cyrillic}/u.test(letter)
const isMixed = (letters: string): boolean => isLatin(letters) && isCyrillic(letters)

/** The letters of the rarer script, by name. */
function oddLetters(letters: string): readonly string[] {
  const latin = [...letters].filter(isLatin)
  const cyrillic = [...letters].filter(isCyrillic)
  const [odd, script] = latin.length < cyrillic.length ? [latin, 'Latin'] : [cyrillic, 'Cyrillic']
  return [...new Set(odd)].map((letter) => `\`${letter}\` is ${script}`)
}

/** A lone letter of the other script among words of the language's own, such as a Latin preposition. */
function strayLetters({ text, at, language }: WrittenText): Finding[] {
  const isStrange = isCyrillic(language.alphabet) ? isLatin : isCyrillic
  if (!isStrange(text)) return []
  return [...text.matchAll(/(?<![\p{L}\p{N}.-])[\p{Ll}](?![\p{L}\p{N}.-])/gu)]
    .filter(({ 0: letter }) => isStrange(letter))
    .map(({ 0: letter, index }) => ({
      message: `The letter \`${letter}\` is ${isLatin(letter) ? 'Latin' : 'Cyrillic'}, in a text in ${language.name}`,
      place: at(index, index + 1),
      help: 'Type it anew in the script of the language',
    }))
}
