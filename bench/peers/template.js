// The template that docxtemplater is given: the Word file that jd made, its chapters and clauses cut out and loops over
// them put in. So its document has the same parts, styles, form and numbers, and docxtemplater has only to fill it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const part = 'word/document.xml'

const loop = (name, inner) =>
  `<w:p><w:r><w:t>{#${name}}</w:t></w:r></w:p>${inner}<w:p><w:r><w:t>{/${name}}</w:t></w:r></w:p>`

/** A paragraph that looks like another, with a placeholder for its words. */
const lineLike = ({ properties }) => `<w:p>${properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>`

/** How each depth of an item looks, by the paragraphs of the first one; a depth that is not there has no look. */
function looksOf(paragraphs, chapters) {
  const items = chapters.flatMap((chapter) => [{}, ...chapter.items])
  return [0, 1, 2].map((depth) => {
    const index = items.findIndex((item) => item.depth === depth)
    return { depth, properties: paragraphs[index]?.properties ?? '' }
  })
}

/** From a Word file of jd and its content: the bytes of the template. */
export function templateOf(bytes, { chapters }) {
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts[part])
  const from = xml.search(/<w:p><w:pPr><w:pStyle w:val="Heading1"\/>/)
  const count = chapters.reduce((sum, { items }) => sum + 1 + items.length, 0)
  const found = [...xml.slice(from).matchAll(/<w:p>(<w:pPr>.*?<\/w:pPr>)?.*?<\/w:p>/gs)].slice(0, count)
  const paragraphs = found.map(([whole, properties = '']) => ({ whole, properties }))
  const length = paragraphs.reduce((sum, { whole }) => sum + whole.length, 0)
  const items = looksOf(paragraphs, chapters).map((look) => loop(`at${look.depth}`, lineLike(look)))
  const body = loop('chapters', lineLike(paragraphs[0]) + loop('items', items.join('')))
  const document = strToU8(xml.slice(0, from) + body + xml.slice(from + length))
  return zipSync({ ...parts, [part]: document })
}

/** A document's content with what the template asks of each item: a loop of its own for each depth. */
export const filled = ({ chapters }) => ({
  chapters: chapters.map(({ text, items }) => ({
    text,
    items: items.map((item) => ({ [`at${item.depth}`]: [{ text: item.text }] })),
  })),
})
