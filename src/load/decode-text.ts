import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { startOf } from '../diagnostics/start-of.ts'
import type { SourceFile } from '../model/source.ts'
import { controlCharacter, controlCharactersIn } from './control-characters.ts'

/** Larger than any role definition by far; a file beyond it is a mistake or an attack. */
const maxBytes = 1024 * 1024

/** The text of a file as UTF-8, without byte order mark and with `\n` line ends; absent if it is no such text. */
export function decodeText(file: SourceFile): { text?: string; diagnostics: readonly Diagnostic[] } {
  const start = startOf(file.path)
  if (file.refused !== undefined) return { diagnostics: [error('yaml/unreadable', file.refused, start)] }
  if (file.bytes.length > maxBytes) {
    const kibibytes = Math.ceil(file.bytes.length / 1024)
    return { diagnostics: [error('yaml/limit', `The file has ${kibibytes} KiB, expected at most 1024 KiB`, start)] }
  }
  const decoded = decodeUtf8(file.bytes)
  if (decoded === undefined) {
    const found = isUtf16(file.bytes) ? 'UTF-16, expected UTF-8' : 'not UTF-8 text'
    return { diagnostics: [error('yaml/encoding', `The file is ${found}`, start, { help: 'Save the file as UTF-8' })] }
  }
  const text = decoded.replace(/\r\n?/g, '\n')
  return { text, diagnostics: controlCharacters(text, file.path) }
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  if (isUtf16(bytes)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** By its byte order mark, or by the zero byte that one of the first two ASCII characters then has (YAML 1.2.2, 5.2). */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if (first === 0xff || first === 0xfe) return second === 0xfe || second === 0xff
  return (first === 0 && third === 0 && second !== 0) || (second === 0 && fourth === 0 && first !== 0)
}

const controlCharacters = (text: string, file: string): Diagnostic[] =>
  controlCharactersIn(text).map(({ index, name }) => {
    const before = text.slice(0, index)
    const line = before.split('\n').length
    const column = index - before.lastIndexOf('\n')
    return controlCharacter(name, { file, line, column, endLine: line, endColumn: column + 1 })
  })
