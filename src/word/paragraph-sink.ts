import { emptyDraft, finished, isEmpty, joinDrafts, type ParagraphDraft } from './paragraph-draft.ts'
import type { WordParagraph } from './word-paragraph.ts'

/** Takes in paragraphs and bookmarks in the order of the file and gives finished paragraphs back. */
export interface ParagraphSink {
  readonly open: (look: Parameters<typeof emptyDraft>[0]) => void
  /** The paragraph that is being read; none between paragraphs. */
  readonly current: () => ParagraphDraft | undefined
  /** `joins`: its end is gone, so that it reads on in the next paragraph of the same container. */
  readonly close: (joins: boolean) => void
  /** Nothing joins across the edge of a cell, of a text box or of a table. */
  readonly edge: () => void
  /** Paragraphs inside paragraphs (text boxes) are read apart. */
  readonly nested: (read: () => void) => void
  readonly startBookmark: (id: string, name: string) => void
  readonly endBookmark: (id: string) => void
  readonly paragraphs: () => readonly WordParagraph[]
}

/** `ended`: ids of the bookmarks that end somewhere; Word takes one without an end for a point. */
export function paragraphSink(ended: ReadonlySet<string>): ParagraphSink {
  const done: WordParagraph[] = []
  const open = new Map<string, string>()
  let current: ParagraphDraft | undefined
  let joining: ParagraphDraft | undefined
  let waiting: string[] = []

  const edge = (): void => {
    if (joining && !isEmpty(joining)) done.push(finished(joining))
    joining = undefined
  }
  const close = (joins: boolean): void => {
    if (!current) return
    waiting = handOn(current, open)
    const draft = joining ? joinDrafts(joining, current) : current
    joining = joins ? draft : undefined
    if (!joins) done.push(finished(draft))
    current = undefined
  }
  return {
    open: (look) => {
      const starts = waiting.map((name) => ({ name, at: 0 }))
      const spans = [...open.values()].filter((name) => !waiting.includes(name))
      current = { ...emptyDraft(look), starts, spans: new Set(spans) }
      waiting = []
    },
    current: () => current,
    close,
    edge,
    nested: (read) => {
      const before = { current, joining }
      ;[current, joining] = [undefined, undefined]
      read()
      edge()
      ;({ current, joining } = before)
    },
    startBookmark: (id, name) => {
      if (ended.has(id)) open.set(id, name)
      if (current) current.starts.push({ name, at: current.text.length })
      else waiting.push(name)
    },
    endBookmark: (id) => {
      const name = open.get(id)
      open.delete(id)
      if (name !== undefined && current && isEmpty(current)) current.spans.delete(name)
    },
    paragraphs: () => done,
  }
}

/** Takes off a paragraph the bookmarks that begin after its last word and go on: they lie round words of the next. */
function handOn(draft: ParagraphDraft, open: ReadonlyMap<string, string>): string[] {
  const goOn = new Set(open.values())
  const handed = draft.starts.filter(({ name, at }) => at === draft.text.length && goOn.has(name))
  draft.starts = draft.starts.filter((start) => !handed.includes(start))
  return handed.map(({ name }) => name)
}
