// What a Word file says, to see that a peer made the document and not an empty one.
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

const plain = (text) => text.replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity)

const spaced = (text) => text.replace(/\s+/g, ' ').trim()

/** The words of each paragraph of `word/document.xml`; spaces of all kinds are one. */
export function paragraphsOf(bytes) {
  const xml = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml'])
  const wordsIn = (paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text)
  return xml.split('</w:p>').map((paragraph) => spaced(plain(wordsIn(paragraph).join(''))))
}

/** Throws where a text ends no paragraph of the file; its number may stand before it. */
export function assertSays(file, texts) {
  const paragraphs = paragraphsOf(readFileSync(file))
  const lacking = texts.find((text) => !paragraphs.some((paragraph) => paragraph.endsWith(spaced(text))))
  if (lacking !== undefined) throw new Error(`${file} does not say: ${lacking}`)
}
