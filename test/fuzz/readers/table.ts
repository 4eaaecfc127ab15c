import { hasErrors } from '../../../src/diagnostics/diagnostic.ts'
import { compile, readStaff, staffSheet } from '../../../src/index.ts'
import { textOf } from '../change.ts'
import { anyByteChange } from '../change-bytes.ts'
import { toldWrongly } from '../complaints.ts'
import { libraryOver } from '../library-over.ts'
import type { Reader } from '../reader.ts'
import { texts } from '../seed-files.ts'
import { ownFiles, printedWrongly } from './yaml.ts'

export const tableSeeds = texts(
  'name,role\nMari Maasikas,account-manager\n"Õun, Jüri",key-accounts\n',
  'nimi;ametikoht\r\nMari Maasikas;account-manager\r\n',
  '\uFEFFname\trole\nAnn O’Neil\tAccount manager\n',
  'Mari Maasikas\nJüri Õun\n\nПётр Иванов\n',
  'role,name,"a ""quoted"" head"\naccount-manager,"Mari\nMaasikas",x\n',
)

export const anyTableChange = anyByteChange([
  ',',
  ';',
  '\t',
  '"',
  '""',
  '",',
  '\n"',
  '=1+1',
  '@SUM',
  '+1',
  '-1',
  'name',
  'role',
  'nimi',
  'account-manager',
])

const library = libraryOver(ownFiles)
const { document } = compile(library, { role: 'account-manager', language: 'et', jurisdiction: 'EE', workspace: {} })

export const tableReader: Reader = {
  name: 'table',
  extension: 'csv',
  seeds: () => tableSeeds,
  anyChange: anyTableChange,
  share: 12,
  read: async (bytes) => {
    const { people, diagnostics } = readStaff({ path: 'staff.csv', bytes }, library)
    const input = textOf(bytes)
    const told = toldWrongly(diagnostics, input, (file) => (file === 'staff.csv' ? input : undefined))
    if (hasErrors(diagnostics)) return people.length === 0 ? told : [...told, 'Somebody is named in spite of errors']
    if (people.length === 0) return [...told, 'Nobody is named, and no error says why']
    if (people.length > 50 || document === undefined) return told
    const { sheet } = staffSheet(
      document,
      people.map(({ name }) => name),
      library,
    )
    return sheet
      ? [...told, ...(await printedWrongly(sheet, library, bytes))]
      : [...told, 'There is no sheet for the staff']
  },
}
