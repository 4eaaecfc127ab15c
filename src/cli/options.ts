import { type Command as Commander, Option } from 'commander'
import { reporters } from '../index.ts'

/** What every command that reads roles understands. */
export interface CommonOptions {
  readonly lang?: string
  readonly jurisdiction?: string
  readonly workspace?: string
  readonly set?: readonly string[]
  readonly reporter: string
  readonly quiet?: boolean
  readonly color: boolean
}

export const withCommonOptions = (command: Commander): Commander =>
  withReportOptions(
    withWorkspaceOptions(
      command
        .option('-l, --lang <codes>', "languages, e.g. et,ru; all = the role's languages")
        .option('-j, --jurisdiction <codes>', 'countries, e.g. EE,GB; all = every one there is'),
    ),
  )

/** Which workspace, and with what settings. */
export const withWorkspaceOptions = (command: Commander): Commander =>
  command
    .option('--workspace <dir>', 'the folder that holds jd.yaml or roles/')
    .option('--set <key=value>', 'a setting of jd.yaml, dotted; the value is YAML; may be repeated', collected)

/** How a command tells what it has to tell. */
export const withReportOptions = (command: Commander): Commander =>
  command.addOption(reporterOption()).option('--quiet', 'say nothing but problems').option('--no-color', 'no colours')

/** One value each, so that a role may stand behind it. */
const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

const reporterOption = (): Option =>
  new Option('--reporter <name>', 'how problems and results are told')
    .choices(reporters.map(({ id }) => id))
    .default('pretty')
