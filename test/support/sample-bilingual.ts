import type { Block, ChapterPart, JobDocument, Parallel, Text, Title } from '../../src/model/document.ts'
import { sampleDocument } from './sample-document.ts'

const text = (words: string): Text => ({ type: 'text', text: words })
const russian = (words: string): Text => ({ ...text(words), tag: 'ru-RU' })

const columns: Parallel['columns'] = [
  { language: 'et', tag: 'et-EE', name: 'Eesti keel' },
  { language: 'ru', tag: 'ru-RU', name: 'Русский язык' },
]

/** The same part as if it were Russian: its words in capitals, what has a language of its own as it is. */
function asRussian(part: ChapterPart): ChapterPart {
  if (part.type !== 'clause') return { ...part, text: part.text.toUpperCase() }
  const content = part.content.map((inline) =>
    inline.type === 'text' && inline.tag === undefined ? { ...inline, text: inline.text.toUpperCase() } : inline,
  )
  return { ...part, content }
}

const chapters = sampleDocument.children.flatMap((block): Parallel['chapters'] => {
  if (block.type !== 'chapter') return []
  const { id, number, text: heading, children } = block
  return [
    {
      id,
      headings: [
        { number, text: heading },
        { number, text: heading.toUpperCase() },
      ],
      rows: children.map((part) => [part, asRussian(part)]),
    },
  ]
})

const title: Title = { type: 'title', name: 'AMETIJUHEND', subject: 'Kliendihalduri', order: 'subject-first' }
const russianTitle: Title = {
  type: 'title',
  name: 'ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ',
  subject: 'менеджера по работе с клиентами',
  order: 'name-first',
}

/** What of the sample stands in both languages, with the kinds of words that only a bilingual document has. */
function inBoth(block: Block): readonly Block[] {
  switch (block.type) {
    case 'chapter':
      return block.id === 'general' ? [{ type: 'parallel', columns, chapters }] : []
    case 'title':
      return [{ type: 'parallel-title', columns, titles: [title, russianTitle] }]
    case 'notice':
      return [{ ...block, text: [text('See on tõlge.'), text('\n'), russian('Это перевод.')] }]
    case 'signing': {
      const heading = block.heading === null ? null : [text('Allkirjad'), text(' / '), russian('Подписи')]
      const statement = [text('Olen tutvunud.'), text('\n'), russian('Ознакомлен(а).')]
      return [{ ...block, heading, ...(block.statement === null ? {} : { statement }) }]
    }
    default:
      return [block]
  }
}

/** The sample in two columns: every kind of row, and form words in two languages. */
export const sampleBilingual: JobDocument = {
  ...sampleDocument,
  language: 'et+ru',
  languages: ['et', 'ru'],
  title: 'Kliendihalduri ametijuhend / Должностная инструкция',
  children: sampleDocument.children.flatMap(inBoth),
}
