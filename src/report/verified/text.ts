import { Chalk, type ChalkInstance } from 'chalk'
import type { ClauseFinding } from '../../model/verified-file.ts'
import { harmless, harmlessLine } from '../harmless.ts'
import { isUntouched, type NamedFile } from './named-file.ts'
import { behindColon, changeOf, identityOf, placeOf, stateOf } from './sentences.ts'

/** For people: a line per file, and below it one per edit, with the words. */
export function verifiedText(files: readonly NamedFile[], { colour }: { readonly colour: boolean }): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  return files.map((file) => fileText(file, chalk)).join('')
}

function fileText(named: NamedFile, chalk: ChalkInstance): string {
  const { file, verified } = named
  const paint = isUntouched(named) ? chalk.green : chalk.red
  if (verified.state === 'not ours') {
    return `${chalk.bold(harmlessLine(file))}: ${paint('not ours')}: ${harmless(verified.reason)}\n`
  }
  const origin = [`source ${verified.source.slice(0, 12)}`, ...(verified.tool === null ? [] : [verified.tool])]
  const head = `${harmlessLine(identityOf(verified))} ${chalk.dim(`(${harmlessLine(origin.join(', '))})`)}`
  const places = verified.clauses.map(placeOf)
  const width = Math.max(0, ...places.map((place) => place.length))
  return [
    `${chalk.bold(harmlessLine(file))}: ${head}: ${paint(harmless(stateOf(verified)))}`,
    ...verified.clauses.map(
      (finding, index) => `  ${findingText(finding, (places[index] ?? '').padEnd(width), chalk)}`,
    ),
    '',
  ].join('\n')
}

function findingText(finding: ClauseFinding, place: string, chalk: ChalkInstance): string {
  return `${harmless(place)}  ${changeOf(finding)}${coloured(harmless(behindColon(finding)), chalk)}`
}

/** The brackets of a comparison stay: who prints it has no colours. */
const coloured = (words: string, chalk: ChalkInstance): string =>
  words.replace(/\[-.*?-\]/gs, (gone) => chalk.red(gone)).replace(/\{\+.*?\+\}/gs, (come) => chalk.green(come))
