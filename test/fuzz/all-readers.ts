import type { Reader } from './reader.ts'
import { compiledCodeReader } from './readers/compiled-code.ts'
import { journalReader, listOfOutputsReader } from './readers/list-of-outputs.ts'
import { parsedRecordReader } from './readers/parsed-record.ts'
import { pictureReader } from './readers/picture.ts'
import { programReaders as ways } from './readers/program.ts'
import { tableReader } from './readers/table.ts'
import { templateReader } from './readers/template.ts'
import { wordFileReader } from './readers/word-file.ts'
import { yamlReaders } from './readers/yaml.ts'

/** What reads one kind of file. */
export const fileReaders: readonly Reader[] = [
  ...yamlReaders,
  tableReader,
  wordFileReader,
  templateReader,
  pictureReader,
  parsedRecordReader,
  compiledCodeReader,
]

/** Whole runs of the program. */
export const programReaders: readonly Reader[] = [...ways, listOfOutputsReader, journalReader]
