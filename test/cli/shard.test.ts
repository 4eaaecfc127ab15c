import { describe, expect, test } from 'vitest'
import { buildTemplate } from '../support/build-template.ts'
import { guild, withoutEstonianDuty } from '../support/guild.ts'
import { englishLetterhead } from '../support/sample-templates.ts'
import { type BuildReport, openWorkspace, type Workspace } from '../support/workspace.ts'

type Report = BuildReport & { readonly code: number }

const shardsOf = async (workspace: Workspace, count: number, argv: readonly string[]): Promise<readonly Report[]> => {
  const reports: Report[] = []
  for (let number = 1; number <= count; number++) {
    reports.push(await workspace.build(...argv, '--shard', `${number}/${count}`, '-o', `shards/${number}`))
  }
  return reports
}

/** Files by their names in the folder of outputs, whatever that is called. */
const bytesIn = (workspace: Workspace, folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    workspace
      .files(folder)
      .filter((name) => !name.endsWith('.jd-build.json'))
      .map((name) => [name.slice(folder.length + 1), Buffer.from(workspace.bytes(name)).toString('base64')]),
  )

const inAnyOrder = (found: readonly unknown[]): readonly string[] =>
  [...new Set(found.map((one) => JSON.stringify(one))).values()].sort()

/** What the shards made and found together, held against the whole. */
async function expectUnion(workspace: Workspace, count: number, argv: readonly string[]) {
  const whole = await workspace.build(...argv, '-o', 'whole')
  const shards = await shardsOf(workspace, count, argv)
  const parts = shards.map((_, index) => bytesIn(workspace, `shards/${index + 1}`))
  const names = parts.flatMap((part) => Object.keys(part))
  expect(names.length).toBe(new Set(names).size)
  expect(Object.assign({}, ...parts)).toEqual(bytesIn(workspace, 'whole'))
  expect(inAnyOrder(shards.flatMap(({ diagnostics }) => diagnostics))).toEqual(inAnyOrder(whole.diagnostics))
  expect(Math.max(...shards.map(({ code }) => code))).toBe(whole.code)
  return { whole, shards, sizes: parts.map((part) => Object.keys(part).length) }
}

const letter = buildTemplate(englishLetterhead)

const people = `name,role
Mari Maasikas,trade-1
Jüri Õun,trade-2
Anna Berg,trade-1
Ivo Vesi,trade-9
`

describe('the shards together are the whole', () => {
  test.each([1, 2, 3, 5, 7])('%i of them', async (count) => {
    const workspace = openWorkspace(guild(5))
    const { sizes, whole } = await expectUnion(workspace, count, ['--format', 'txt'])
    expect(whole.built).toHaveLength(10)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  })

  test.each<[string, readonly string[]]>([
    ['several formats', ['--format', 'txt,md,json']],
    ['several countries', ['--format', 'txt', '-j', 'EE,GB']],
    ['two columns', ['--format', 'md', '--bilingual', 'et,en']],
    ['sheets for the staff', ['--format', 'txt', '--staff', 'people.csv']],
    ['a document for each person', ['--format', 'txt', '--staff', 'people.csv', '--per-person']],
    ['a company’s template', ['--template', 'letter.docx']],
    ['names of our own', ['--format', 'txt', '--name', '{lang}/{role}-{version}.{ext}']],
  ])('%s', async (_, argv) => {
    const workspace = openWorkspace({
      ...guild(4),
      'people.csv': people.replace('trade-9', 'trade-3'),
      'letter.docx': letter,
    })
    const { sizes } = await expectUnion(workspace, 3, argv)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  })

  test('many people of one role do not fall to one shard', async () => {
    const everybody = Array.from({ length: 20 }, (_, index) => `Person ${index}\n`).join('')
    const workspace = openWorkspace({ ...guild(1), 'people.csv': everybody })
    const argv = ['-l', 'et', '--format', 'txt', '--staff', 'people.csv', '--per-person']
    const { sizes } = await expectUnion(workspace, 4, argv)
    expect(sizes).toEqual([5, 6, 5, 6])
  })

  test.each<[string, readonly string[]]>([
    ['documents', ['--format', 'txt']],
    ['sheets and documents for each person', ['--format', 'txt', '--staff', 'people.csv', '--per-person']],
    ['documents for signature', ['--format', 'txt', '--complete']],
  ])('a role of which one language has errors is written by none of them: %s', async (_, argv) => {
    const workspace = openWorkspace({ ...guild(4), ...withoutEstonianDuty('trade-2'), 'people.csv': people })
    const { whole, shards } = await expectUnion(workspace, 8, argv)
    expect(whole.code).toBe(1)
    expect(shards.flatMap(({ built }) => built).filter(({ role }) => role === 'trade-2')).toEqual([])
  })

  test('what is wrong with no document is told by each of them', async () => {
    const workspace = openWorkspace({
      ...guild(2),
      'roles/trade-0/role.yaml': 'id: [\n',
      'people.csv': 'name\n\u0007\n',
    })
    const { whole, shards } = await expectUnion(workspace, 6, ['--format', 'txt', '--staff', 'people.csv'])
    expect(whole.diagnostics.map(({ rule }) => rule)).toEqual(['staff/row', 'yaml/syntax'])
    expect(shards.every(({ diagnostics }) => diagnostics.length === 2)).toBe(true)
  })

  test('a shard tells why a document of its own is not written, also where the error is in another one', async () => {
    const workspace = openWorkspace({ ...guild(2), ...withoutEstonianDuty('trade-1') })
    const shards = await shardsOf(workspace, 4, ['--format', 'txt'])
    expect(shards.map(({ code, built }) => [code, built.length])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ])
  })
})

describe('what all shards have in common', () => {
  test('two documents of one name are a mistake for each of them, in the same words', async () => {
    const workspace = openWorkspace(guild(3))
    const argv = ['build', '--format', 'txt', '--name', '{lang}.{ext}']
    const whole = await workspace.run(...argv)
    expect(whole).toMatchObject({ code: 2, stdout: '' })
    for (const shard of ['1/6', '4/6', '6/6', '9/9']) {
      expect(await workspace.run(...argv, '--shard', shard)).toEqual(whole)
    }
    expect(workspace.files('build')).toEqual([])
  })

  test('a name that only a role with errors would take as well is no mistake, and one shard writes it', async () => {
    const workspace = openWorkspace({ ...guild(2), ...withoutEstonianDuty('trade-1') })
    const { whole } = await expectUnion(workspace, 3, ['--format', 'txt', '--name', '{lang}.{ext}'])
    expect(whole.built.map(({ path }) => path)).toEqual(['whole/en.txt', 'whole/et.txt'])
  })

  test('several write into one folder, and the list of it knows all of them', async () => {
    const workspace = openWorkspace(guild(3))
    await workspace.build('--format', 'txt', '-o', 'whole')
    for (const shard of ['2/3', '1/3', '3/3']) await workspace.build('--format', 'txt', '--shard', shard)
    expect(bytesIn(workspace, 'build')).toEqual(bytesIn(workspace, 'whole'))
    const listOf = (folder: string) => {
      const { files, inputs } = JSON.parse(workspace.read(`${folder}/.jd-build.json`))
      return { files, inputs }
    }
    expect(listOf('build')).toEqual(listOf('whole'))
    const again = await workspace.build('--format', 'txt')
    expect(again.built.map(({ cached }) => cached)).toEqual([true, true, true, true, true, true])
  })

  test('where there are more shards than documents, those left over write nothing and are done', async () => {
    const workspace = openWorkspace(guild(1))
    const shards = await shardsOf(workspace, 5, ['--format', 'txt'])
    expect(shards.map(({ built }) => built.length)).toEqual([0, 0, 1, 0, 1])
    expect(shards.every(({ code, diagnostics }) => code === 0 && diagnostics.length === 0)).toBe(true)
    expect(workspace.files('shards/1')).toEqual([])
  })
})

test.each(['0/3', '4/3', 'a/b', '1/0', '1', '1/2/3', '-1/3', '1.5/3', '', ' ', '1/1000000000'])(
  '--shard %j is told what is expected',
  async (given) => {
    const { code, stdout, stderr } = await openWorkspace(guild(1)).run('build', '--format', 'txt', `--shard=${given}`)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`--shard is \`${given}\`, expected which part and how many there are`)
    expect(stderr).toContain('1/4 to 4/4')
  },
)

test('of more documents than wait in memory, each is what it is among fewer', { timeout: 120_000 }, async () => {
  const workspace = openWorkspace({ ...guild(26), ...withoutEstonianDuty('trade-3') })
  const argv = ['-j', 'all', '-l', 'all', '--format', 'txt,json']
  const { sizes } = await expectUnion(workspace, 3, argv)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe((26 - 1) * 2 * 8 * 2)
})

test('nor does a person take another one’s document there', { timeout: 120_000 }, async () => {
  const workspace = openWorkspace({ ...guild(26), 'people.csv': 'Ann Oven\nBo Mill\n' })
  const argv = ['-j', 'all', '-l', 'all', '--format', 'txt', '--staff', 'people.csv', '--per-person']
  const { whole } = await expectUnion(workspace, 2, argv)
  expect(whole.built?.length).toBe(26 * 2 * 8 * 4)
})
