import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile, type WorkspaceFile } from '../../src/index.ts'
import { type PrintedText, printedTexts } from '../support/read-tree.ts'
import { data, documentOf, shelf, shelfDocuments } from '../support/shelf.ts'
import { hasTool, runTool } from '../support/tool.ts'

/** Figures in every field that a company may fill: they show labels that are printed only with a value. */
const filled: Partial<WorkspaceFile> = {
  organisation: { name: '1', registryCode: '1', address: '1', place: '1' },
  form: { annex: { number: '1', date: '2026-11-21' } },
}

/** Words by BCP 47 tag, each with the first document that has it. Single letters are numbers of articles, not words. */
const words = new Map<string, Map<string, string>>()
for (const one of shelfDocuments) {
  const { document } = compile(shelf, { ...one, workspace: filled })
  for (const text of [documentOf(one), ...(document ? [document] : [])].flatMap(printedTexts)) note(text, one.name)
}

// What stands in bilingual documents alone.
for (const id of shelf.sources.languages) {
  const { tag, ownName = '' } = data.language(id)
  const { authoritative = {} } = data.words(id).frames
  for (const text of [ownName, ...Object.values(authoritative)]) note({ text, tag }, `the words of ${id}`)
}

function note({ text, tag }: PrintedText, from: string): void {
  const known = words.get(tag) ?? new Map<string, string>()
  words.set(tag, known)
  for (const [word] of text.normalize('NFC').matchAll(/\p{L}[\p{L}\p{M}]*(?:[-’'ʼ][\p{L}\p{M}]+)*/gu)) {
    if (word.length > 1 && !known.has(word)) known.set(word, from)
  }
}

const dictionaryOf = (tag: string): string => tag.replace('-', '_')

/** Those of the words that Hunspell knows: a word with a hyphen also part by part, where its language takes it so. */
function knownOf(asked: readonly string[], dictionary: string): ReadonlySet<string> {
  const input = asked.map((word) => `^${word}\n`).join('')
  const argv = ['-a', '-i', 'utf-8', '-d', dictionary]
  const { stdout } = runTool('hunspell', argv, { input, env: { LC_ALL: 'C.UTF-8' } })
  // A line about the version, then for each word the lines about its parts and an empty one.
  const answers = stdout
    .slice(stdout.indexOf('\n') + 1)
    .split('\n\n')
    .slice(0, -1)
  if (answers.length !== asked.length) throw new Error(`Hunspell answered ${answers.length} of ${asked.length} words`)
  return new Set(asked.filter((_, index) => !/^[&#?]/m.test(answers[index] ?? '#')))
}

const spellingOf = (language: string): string[] =>
  readFileSync(`locales/languages/${language}/spelling.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

describe.each(shelf.sources.languages)('%s', (language) => {
  const { tag, alphabet } = data.language(language) as ReturnType<typeof data.language> & { alphabet: string }
  const dictionary = dictionaryOf(tag)
  const isThere = hasTool('hunspell', '-d', dictionary, '-l')
  const found = words.get(tag) ?? new Map<string, string>()
  const asked = [...found.keys()]
  const spelling = spellingOf(language)
  const letters = new Set(alphabet.normalize('NFC') + alphabet.toUpperCase().normalize('NFC'))

  /** A dictionary of another script says nothing of a word: it must be written in the language's own letters. */
  const isOwnScript = (word: string): boolean =>
    [...word].every((letter) => letters.has(letter) || !/\p{L}/u.test(letter))
  const known = isThere ? knownOf([...asked, ...spelling], dictionary) : new Set<string>()
  const isKnown = (word: string): boolean => isOwnScript(word) && known.has(word)

  test.skipIf(!isThere)(`every word is known (needs hunspell, ${dictionary})`, () => {
    expect(asked.length).toBeGreaterThan(300)
    const listed = new Set(spelling)
    const offending = asked.filter((word) => !isKnown(word) && !listed.has(word))
    expect(offending.map((word) => `${word} (${found.get(word)})`)).toEqual([])
  })

  test.skipIf(!isThere)(`spelling.txt holds only what is needed (needs hunspell, ${dictionary})`, () => {
    expect({
      knownAnyway: spelling.filter(isKnown),
      unused: spelling.filter((word) => !found.has(word)),
      twice: spelling.filter((word, index) => spelling.indexOf(word) < index),
    }).toEqual({ knownAnyway: [], unused: [], twice: [] })
  })
})
