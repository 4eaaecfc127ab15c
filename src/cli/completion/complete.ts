import type { Argument, Command as Commander, Option } from 'commander'
import { type Candidate, type Shelves, type Values, valuesByName, valuesByOption } from './values.ts'

/**
 * What could stand in the place of the last word of a command line: commands, options and their values, as the
 * commands themselves define them. `words` are those behind the name of the program; the last one may be empty.
 */
export function complete(words: readonly string[], program: Commander, shelves: Shelves): Values {
  const current = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const at = before.findIndex((word) => !word.startsWith('-'))
  const command = program.commands.find((one) => one.name() === before[at])
  if (at < 0) return starting(current, current.startsWith('-') ? options(program) : commandsOf(program))
  if (!command) return { candidates: [] }
  return completeIn(command, before.slice(at + 1), current, shelves)
}

function completeIn(command: Commander, before: readonly string[], current: string, shelves: Shelves): Values {
  const { open, positions } = readWords(command, before)
  const [, name = '', value = ''] = /^(--[^=]+)=(.*)$/s.exec(current) ?? []
  const joined = optionOf(command, name)
  if (joined) return prefixed(`${name}=`, matching(value, valuesOf(joined, shelves)))
  if (open && !current.startsWith('-')) return matching(current, valuesOf(open, shelves))
  if (current.startsWith('-')) return starting(current, options(command))
  const argument = argumentAt(command, positions.length)
  if (!argument) return { candidates: [] }
  const values = argumentValues(argument, shelves)
  return matching(current, { ...values, candidates: values.candidates.filter((one) => !positions.includes(one.value)) })
}

/** Which option still waits for a value, and the words that belong to none. */
function readWords(command: Commander, words: readonly string[]) {
  let open: Option | undefined
  const positions: string[] = []
  for (const word of words) {
    if (word.startsWith('-')) open = [optionOf(command, word)].find((option) => option?.required || option?.optional)
    else if (open) open = open.variadic ? open : undefined
    else positions.push(word)
  }
  return { open, positions }
}

const optionOf = (command: Commander, word: string): Option | undefined =>
  word === '' ? undefined : command.options.find(({ long, short }) => long === word || short === word)

const argumentAt = ({ registeredArguments: all }: Commander, index: number): Argument | undefined =>
  all[index] ?? (all.at(-1)?.variadic ? all.at(-1) : undefined)

function valuesOf(option: Option, shelves: Shelves): Values {
  if (option.argChoices) return { candidates: option.argChoices.map((value) => ({ value })) }
  const [, name = ''] = /[<[]([\w.]+?)(?:\.\.\.)?[>\]]/.exec(option.flags) ?? []
  const lookup = valuesByOption[option.attributeName()] ?? valuesByName[name]
  return lookup ? lookup(shelves) : { candidates: [] }
}

function argumentValues(argument: Argument, shelves: Shelves): Values {
  if (argument.argChoices) return { candidates: argument.argChoices.map((value) => ({ value })) }
  return valuesByName[argument.name()]?.(shelves) ?? { candidates: [] }
}

const commandsOf = (program: Commander): readonly Candidate[] =>
  program
    .createHelp()
    .visibleCommands(program)
    .map((one) => ({ value: one.name(), description: one.description() }))

const options = (command: Commander): readonly Candidate[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long, short, description }) =>
      [long, short].flatMap((value) => (value ? [{ value, description }] : [])),
    )

const starting = (current: string, candidates: readonly Candidate[]): Values => ({
  candidates: candidates.filter(({ value }) => value.startsWith(current)),
})

/** Of a list with commas its last entry is completed, by one that it does not have yet. */
function matching(current: string, values: Values): Values {
  const done = values.isList ? current.slice(0, current.lastIndexOf(',') + 1) : ''
  const taken = done.split(',')
  const rest = values.candidates.filter(({ value }) => !taken.includes(value) && !(done && value === 'all'))
  return { ...values, candidates: starting(current, prefixed(done, { candidates: rest }).candidates).candidates }
}

const prefixed = (prefix: string, values: Values): Values => ({
  ...values,
  candidates: values.candidates.map((one) => ({ ...one, value: prefix + one.value })),
})
