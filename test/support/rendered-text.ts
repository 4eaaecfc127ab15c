import type { JobDocument } from '../../src/model/document.ts'
import type { Renderer, RenderOptions } from '../../src/render/renderer.ts'

export const renderOptions: RenderOptions = { tool: 'jobdesc 0.1.0', date: new Date('2026-11-21T00:00:00Z') }

/** What a text renderer writes, decoded strictly: bytes that are not UTF-8 throw, a byte order mark is kept. */
export const renderedText = async (renderer: Renderer, document: JobDocument): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await renderer.render(document, renderOptions))
