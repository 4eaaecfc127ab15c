import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Example } from '../../src/index.ts'
import type { JobDocument } from '../../src/model/document.ts'
import { plainText } from '../../src/model/plain-text.ts'
import { applyExample, openBakery, reportOf } from '../support/bakery.ts'
import { clausesOf } from '../support/read-tree.ts'
import type { ReportedDiagnostic, Workspace } from '../support/workspace.ts'

/** What docs/seed-defects.yaml says of one defect: one of `impossible`, `rule` and `not`. */
interface Defect {
  readonly id: string
  readonly defect: string
  readonly impossible?: string
  readonly rule?: string
  readonly example?: Example | readonly Example[]
  /** What of it the rule does not see. */
  readonly rest?: string
  readonly not?: string
}

interface SeedDefects {
  /** The cell of the baker in the languages that the bakery itself does not have. */
  readonly bakers: Readonly<Record<string, string>>
  readonly defects: readonly Defect[]
}

const { bakers, defects } = parse(readFileSync('docs/seed-defects.yaml', 'utf8')) as SeedDefects

/** How many defects each group of the catalogue has, the first group first. */
const counts = [14, 10, 8, 7, 7, 17, 11, 6]

const examplesOf = ({ example = [] }: Defect): readonly Example[] => [example].flat()

const role = 'roles/baker/role.yaml'

/** The bakery, its baker at work in one language alone. */
function openBakeryIn(language: string): Workspace {
  const workspace = openBakery()
  const cell = bakers[language]
  if (cell === undefined) return workspace
  workspace.write(`roles/baker/${language}.yaml`, cell)
  workspace.write(
    role,
    workspace
      .read(role)
      .replace(/sourceLanguage: en\nlanguages: \[en\]/, `sourceLanguage: ${language}\nlanguages: [${language}]`),
  )
  return workspace
}

const languageOf = ({ file }: Example): string => /^roles\/baker\/(..)\.yaml$/.exec(file)?.[1] ?? 'en'

/** The numbers of the lines that a change wrote. */
function writtenLines(before: string, after: string): readonly number[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const start = now.findIndex((line, at) => line !== old[at])
  const kept = [...now].reverse().findIndex((line, at) => line !== old[old.length - 1 - at])
  return now.map((_, at) => at + 1).slice(start, Math.max(now.length - kept, start + 1))
}

interface Shown {
  readonly found: readonly ReportedDiagnostic[]
  /** Of the changed file. */
  readonly lines: readonly number[]
}

/** What the rule finds in the bakery when the example is put to it. */
async function show(rule: string, example: Example, which: 'bad' | 'good'): Promise<Shown> {
  const workspace = openBakeryIn(languageOf(example))
  const before = workspace.files().includes(example.file) ? workspace.read(example.file) : ''
  applyExample(workspace, example, which)
  const { diagnostics } = await reportOf(workspace, ...(example.options ?? []))
  return {
    found: diagnostics.filter((one) => one.rule === rule),
    lines: writtenLines(before, workspace.read(example.file)),
  }
}

test('every defect of the catalogue is there once, in its order', () => {
  const ids = counts.flatMap((count, group) => Array.from({ length: count }, (_, at) => `D${group + 1}.${at + 1}`))
  expect(defects.map(({ id }) => id)).toEqual(ids)
  expect(ids).toHaveLength(80)
})

test('every defect has one answer, in a sentence that a table can hold', () => {
  for (const one of defects) {
    const answers = [one.impossible, one.rule, one.not].filter((answer) => answer !== undefined)
    expect({ id: one.id, answers }).toEqual({ id: one.id, answers: [expect.any(String)] })
    expect(examplesOf(one).length > 0).toBe(one.rule !== undefined)
    for (const text of [one.defect, one.impossible, one.not, one.rest]) {
      if (text !== undefined) expect(text).toMatch(/^[^|\n]+[^.|\n]$/)
    }
  }
})

test.each(Object.keys(bakers))('the baker has no fault of its own in %s', async (language) => {
  expect((await reportOf(openBakeryIn(language))).diagnostics).toEqual([])
})

describe.each(defects.filter(({ rule }) => rule))('$id $defect', ({ rule = '', ...defect }) => {
  test.each(examplesOf({ ...defect, rule }).map((example) => ({ ...example })))('$file: $bad', async (example) => {
    const bad = await show(rule, example, 'bad')
    const places = bad.found.map(({ file }) => file)
    expect(places).toContain(example.at ?? example.file)
    if (example.at === undefined) {
      expect(bad.found.filter(({ line = 0 }) => !bad.lines.includes(line))).toEqual([])
    }
    expect((await show(rule, example, 'good')).found).toEqual([])
  })
})
