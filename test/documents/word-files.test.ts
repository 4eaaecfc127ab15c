import { afterEach, describe, expect, test } from 'vitest'
import { renderers } from '../../src/index.ts'
import { plainText } from '../../src/model/plain-text.ts'
import { readDocx } from '../support/read-docx.ts'
import { clausesOf } from '../support/read-tree.ts'
import { renderOptions } from '../support/rendered-text.ts'
import { data, documentOf, type ShelfDocument, shelfDocuments } from '../support/shelf.ts'

const docx = renderers.find(({ format }) => format === 'docx')!
const wordFileOf = (one: ShelfDocument): Promise<Uint8Array> => docx.render(documentOf(one), renderOptions)

const documents = shelfDocuments.filter(({ role }) => role === 'account-manager')

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe.each(documents)('$name', (one) => {
  test('read back by its bookmarks gives every clause id, its number and exactly its text', async () => {
    const { paragraphs } = readDocx(await wordFileOf(one))
    const found = paragraphs.filter(({ clause }) => clause !== null)
    expect(found.map(({ clause, number, text }) => ({ clause, number, text }))).toEqual(
      clausesOf(documentOf(one)).map(({ id, number, content }) => ({ clause: id, number, text: plainText(content) })),
    )
  })

  test('is set for proofing in its language, citations in theirs', async () => {
    const { language, paragraphs } = readDocx(await wordFileOf(one))
    const { tag } = data.language(one.language)
    const original = data.language(data.jurisdiction(one.jurisdiction).language).tag
    expect(language).toBe(tag)
    const others = new Set(paragraphs.flatMap(({ runs }) => runs.map((run) => run.language ?? tag)))
    expect([...others].filter((other) => ![tag, original, 'zxx'].includes(other))).toEqual([])
  })

  test('says in its properties what it was made from', async () => {
    const { core, custom } = readDocx(await wordFileOf(one))
    const { version } = data.role(one.role)
    expect(core['dc:title']).toBe(documentOf(one).title)
    expect(custom).toMatchObject({
      'jd.role': one.role,
      'jd.version': version,
      'jd.language': one.language,
      'jd.jurisdiction': one.jurisdiction,
    })
  })
})

test('the same bytes a second time, and in a time zone a day ahead', { timeout: 60_000 }, async () => {
  for (const one of documents) {
    const first = Buffer.from(await wordFileOf(one))
    process.env.TZ = 'America/Los_Angeles'
    expect(new Date(2026, 10, 21).getTimezoneOffset()).toBe(480)
    expect({ name: one.name, same: first.equals(Buffer.from(await wordFileOf(one))) }).toMatchObject({ same: true })
    process.env.TZ = 'Pacific/Kiritimati'
    expect(new Date(2026, 10, 21).getTimezoneOffset()).toBe(-840)
    expect({ name: one.name, same: first.equals(Buffer.from(await wordFileOf(one))) }).toMatchObject({ same: true })
  }
})
