import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Example } from '../../src/index.ts'
import { applyExample, openBakery, reportOf } from '../support/bakery.ts'
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
  change(
    workspace,
    role,
    'sourceLanguage: en\nlanguages: [en]',
    `sourceLanguage: ${language}\nlanguages: [${language}]`,
  )
  return workspace
}

function change(workspace: Workspace, file: string, from: string, to: string): void {
  applyExample(workspace, { file, from, bad: to, good: to }, 'bad')
}

const languageOf = ({ file }: Example): string => /^roles\/baker\/(..)\.yaml$/.exec(file)?.[1] ?? 'en'

/** The numbers of the lines that a change wrote. */
function writtenLines(before: string, after: string): readonly number[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const start = now.findIndex((line, at) => line !== old[at])
  const kept = [...now].reverse().findIndex((line, at) => line !== old[old.length - 1 - at])
  return now.map((_, at) => at + 1).slice(start, Math.max(now.length - kept, start + 1))
}

/** Where only the baker is concerned, no lists of another language need be read. */
const rolesOf = (example: Example): readonly string[] => (languageOf(example) === 'en' ? [] : ['baker'])

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
  const { diagnostics } = await reportOf(workspace, ...rolesOf(example), ...(example.options ?? []))
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
  expect((await reportOf(openBakeryIn(language), 'baker')).diagnostics).toEqual([])
})

describe.each(defects.filter((one) => one.rule))('$id $defect', (defect) => {
  const { rule = '' } = defect

  test.each(examplesOf(defect))('$file: $bad', async (example) => {
    const { found, lines } = await show(rule, example, 'bad')
    expect(found.map(({ file }) => file)).toContain(example.at ?? example.file)
    const elsewhere = found.filter(({ file, line = 0 }) => file !== example.file || !lines.includes(line))
    expect(example.at === undefined ? elsewhere : []).toEqual([])
    expect((await show(rule, example, 'good')).found).toEqual([])
  })
})

describe('what is impossible by design, as a reader sees it', () => {
  const cell = 'roles/baker/ru.yaml'

  async function printed(workspace: Workspace): Promise<string> {
    const { code } = await workspace.run('build', 'baker', '--format', 'txt', '--force')
    expect(code).toBe(0)
    return workspace.read('build/baker.ru.txt')
  }

  const numbersIn = (text: string, chapter: number): readonly (string | undefined)[] =>
    [...text.matchAll(/^ *([\d.]+)\. /gm)].map(([, number]) => number).filter((one) => one?.startsWith(`${chapter}.`))

  test('the numbers run on when a clause goes (D1.1, D1.2, D1.3, D1.5)', async () => {
    const workspace = openBakeryIn('ru')
    expect(numbersIn(await printed(workspace), 2)).toEqual(['2.1', '2.2', '2.3', '2.4'])
    change(workspace, role, '    - train\n', '')
    expect(numbersIn(await printed(workspace), 2)).toEqual(['2.1', '2.2', '2.3'])
  })

  test('the country orders the sections and heads them (D1.6, D1.13, D2.1)', async () => {
    const workspace = openBakeryIn('ru')
    const before = await printed(workspace)
    const [head = '', sections = ''] = workspace.read(role).split('sections:\n')
    const reversed = sections.split(/^(?= {2}\S)/m).reverse()
    expect(reversed.length).toBeGreaterThan(4)
    workspace.write(role, `${head}sections:\n${reversed.join('')}`)
    expect(await printed(workspace)).toBe(before)
  })

  test('the data of the role is said once (D2.6, D3.3, D3.5, D3.7, D3.8)', async () => {
    const text = await printed(openBakeryIn('ru'))
    for (const said of ['категории', 'подчиняется', 'отсутствия', 'образование', 'стаж']) {
      expect(text.split(said)).toHaveLength(2)
    }
  })

  test('every item ends as the language has it (D5.4)', async () => {
    const text = await printed(openBakeryIn('ru'))
    const items = [...text.matchAll(/^2\.\d+\. (.+)$/gm)].map(([, words]) => words)
    expect(items).toEqual([...Array(3).fill(expect.stringMatching(/[^.,;:];$/)), expect.stringMatching(/[^.,;:]\.$/)])
  })

  test('the title comes from one place, in the form that the sentence needs (D1.14, D5.6)', async () => {
    const workspace = openBakeryIn('ru')
    const before = await printed(workspace)
    expect(before).toMatch(/ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\n +пекаря\n/)
    const miller = ['ь/', 'я/а', 'ю/у', 'ем/ом', 'е/е'].map((endings) => endings.split('/'))
    const renamed = miller.reduce(
      (text, [from, to]) => text.replace(new RegExp(`пекар${from}$`, 'gm'), `мельник${to}`),
      workspace.read(cell),
    )
    workspace.write(cell, renamed)
    const after = await printed(workspace)
    expect(after).toMatch(/ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\n +мельника\n/)
    expect(after).not.toMatch(/пекар/i)
  })
})

/** What an example writes, on one line; the words of a cell without the id of their clause. */
function wordsOf({ file, from = '', bad }: Example): string {
  const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/)
  const written = lines(bad).filter((line) => !lines(from).includes(line))
  const shown = (written.length > 0 ? written : lines(bad)).join(' / ')
  return /\/..\.yaml$/.test(file) ? shown.replace(/^(?:[\w-]+: (?:\/ )?)+/, '') : shown
}

function answerOf(one: Defect): string {
  if (one.impossible) return `impossible: ${one.impossible}`
  if (one.not) return `**neither**: ${one.not}`
  const link = `[${one.rule}](rules/${one.rule?.replace('/', '-')}.md)`
  const shown = examplesOf(one).map((example) => `\`${wordsOf(example)}\``)
  return `found by ${link}: ${shown.join(', ')}${one.rest ? `. Not seen: ${one.rest}` : ''}`
}

test('docs/seed-defects.md lists the answers', async () => {
  const having = (key: 'impossible' | 'rule' | 'not'): number => defects.filter((one) => one[key] !== undefined).length
  const page = `<!-- Printed from seed-defects.yaml by test/check/seed-defects.test.ts. -->
# What jd does about the defects of the source documents

The source documents were read for what is wrong with them: ${defects.length} kinds of defects. ${having('impossible')} are impossible by design,
${having('rule')} are found by \`jd check\` (the words shown are a test case, and so are the right ones in
[seed-defects.yaml](seed-defects.yaml)), ${having('not')} are neither.

| | defect | what jd does |
| --- | --- | --- |
${defects.map((one) => `| ${one.id} | ${one.defect} | ${answerOf(one)} |`).join('\n')}
`
  await expect(page).toMatchFileSnapshot('../../docs/seed-defects.md')
})
