import { strFromU8, unzipSync } from 'fflate'
import { countNumbers } from './count-numbers.ts'
import { at, descendants, elements, parseXml, textContent, type XmlElement } from './parse-xml.ts'

type Mark = 'same' | 'removed' | 'added'

const markNames: Readonly<Record<string, Mark>> = { 'w:del': 'removed', 'w:ins': 'added' }

/** What a part of a paragraph says: its words, a ruled blank as `____`, a field as its instruction. */
function said(run: XmlElement): string {
  if (at(run, 'w:rPr', 'w:rStyle')?.attributes['w:val'] === 'JdBlank') return '____'
  return elements(run)
    .map((piece) => {
      if (['w:t', 'w:delText'].includes(piece.name)) return textContent(piece)
      if (['w:instrText', 'w:delInstrText'].includes(piece.name)) return `{${textContent(piece).trim()}}`
      return piece.name === 'w:tab' ? '\t' : piece.name === 'w:br' ? '↵' : ''
    })
    .join('')
}

/** Words that are struck or bold in their own right, as a table of changes shows them. */
function emphasised(run: XmlElement): string {
  const words = said(run)
  if (at(run, 'w:rPr', 'w:strike')) return `~~${words}~~`
  return at(run, 'w:rPr', 'w:b') ? `**${words}**` : words
}

interface Piece {
  readonly mark: Mark
  readonly words: string
}

const piecesIn = (element: XmlElement, mark: Mark = 'same'): readonly Piece[] =>
  elements(element).flatMap((child): readonly Piece[] => {
    if (child.name === 'w:r') return [{ mark, words: emphasised(child) }]
    if (child.name === 'w:fldSimple') return [{ mark, words: `{${child.attributes['w:instr']?.trim()}}` }]
    return child.name === 'w:pPr' ? [] : piecesIn(child, markNames[child.name] ?? mark)
  })

/** Neighbouring pieces of one mark as one, `[-gone-]{+new+}`. */
function printed(pieces: readonly Piece[]): string {
  const joined: Piece[] = []
  for (const piece of pieces.filter(({ words }) => words !== '')) {
    const last = joined.at(-1)
    if (last?.mark === piece.mark) joined[joined.length - 1] = { ...last, words: last.words + piece.words }
    else joined.push(piece)
  }
  return joined
    .map(({ mark, words }) => (mark === 'same' ? words : mark === 'added' ? `{+${words}+}` : `[-${words}-]`))
    .join('')
}

/** Whether an end of a paragraph or a row comes or goes. */
const wholeMark = (properties: XmlElement | undefined): Mark =>
  at(properties, 'w:ins') ? 'added' : at(properties, 'w:del') ? 'removed' : 'same'

const signs: Readonly<Record<Mark, string>> = { same: ' ', added: '+', removed: '-' }

/**
 * A Word file with its tracked changes as lines: `+` or `-` where the whole paragraph or row comes or goes, `!` where
 * it gets another look, then style and numbers (of the old document and of the new one), and the words with their marks.
 */
export function markedWords(bytes: Uint8Array): string {
  const parts = unzipSync(bytes)
  const part = (name: string) => parseXml(strFromU8(parts[name] ?? new Uint8Array()))
  const numbering = part('word/numbering.xml')
  const [old, current] = [countNumbers(numbering), countNumbers(numbering)]

  const numbersOf = (paragraph: XmlElement, mark: Mark): string => {
    const place = at(paragraph, 'w:pPr', 'w:numPr')
    const list = at(place, 'w:numId')?.attributes['w:val'] ?? '0'
    if (list === '0') return ''
    const level = Number(at(place, 'w:ilvl')?.attributes['w:val'])
    const numbers = [
      mark === 'added' ? [] : [old(list, level)],
      mark === 'removed' ? [] : [current(list, level)],
    ].flat()
    return ` ${[...new Set(numbers)].join('→')}`
  }

  const paragraphLine = (paragraph: XmlElement): string => {
    const properties = at(paragraph, 'w:pPr')
    const mark = wholeMark(at(properties, 'w:rPr'))
    const look = at(properties, 'w:pPrChange') ? '!' : signs[mark]
    const style = at(properties, 'w:pStyle')?.attributes['w:val'] ?? ''
    return `${look} ${style}${numbersOf(paragraph, mark)}: ${printed(piecesIn(paragraph))}`.trimEnd()
  }

  const rowLine = (row: XmlElement): string => {
    const cells = descendants(row, 'w:tc').map((cell) => descendants(cell, 'w:p').map((one) => printed(piecesIn(one))))
    return `${signs[wholeMark(at(row, 'w:trPr'))]} | ${cells.map((lines) => lines.join('↵')).join(' | ')} |`
  }

  const linesIn = (element: XmlElement): readonly string[] =>
    elements(element).flatMap((child) => {
      if (child.name === 'w:p') return [paragraphLine(child)]
      if (child.name === 'w:tr') return [rowLine(child)]
      return linesIn(child)
    })

  const margins = Object.keys(parts)
    .filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name))
    .sort()
  const flow = ['word/document.xml', ...margins].map((name) => [`-- ${name}`, ...linesIn(part(name))].join('\n'))
  return `${flow.join('\n')}\n`
}
