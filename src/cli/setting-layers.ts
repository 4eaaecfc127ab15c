import type { SourceFile } from '../index.ts'
import { UsageError } from './usage-error.ts'

/** Each `--set a.b=value` as a layer over `jd.yaml`: the value is YAML, so numbers, lists and maps can be given. */
export const settingLayers = (settings: readonly string[]): readonly SourceFile[] =>
  settings.map((setting) => ({ path: '--set', bytes: new TextEncoder().encode(asYaml(setting)) }))

function asYaml(setting: string): string {
  const [, keys, value] = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(setting) ?? []
  if (keys === undefined || value === undefined) {
    throw new UsageError(
      `--set \`${setting}\` is no setting`,
      ['key=value'],
      'For example --set organisation.name="Näidis OÜ"',
    )
  }
  const parts = keys.split('.')
  return parts
    .map((key, depth) => `${'  '.repeat(depth)}${key}:${depth === parts.length - 1 ? ` ${withoutComment(value)}` : ''}`)
    .join('\n')
}

/** Nobody comments on a command line: a `#` in words without quotation marks is one of the letters meant. */
const withoutComment = (value: string): string =>
  /^(?!\s*['"[{|>]).*(?:^|\s)#/s.test(value) ? JSON.stringify(value) : value
