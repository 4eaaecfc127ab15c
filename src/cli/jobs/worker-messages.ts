import type { JobDocument, RenderOptions } from '../../index.ts'

/** What every file of a build is set in. */
export type House = Pick<RenderOptions, 'template'>

/** One file to render. */
export interface RenderTask {
  readonly document: JobDocument
  /** Of the renderer. */
  readonly format: string
  readonly tool: string
  readonly date: Date
}

/** What a worker is told: first the house, then one file after the other, each with the pictures that it has not seen. */
export type ToWorker =
  | { readonly house: House }
  | { readonly id: number; readonly task: RenderTask; readonly pictures: readonly (readonly [string, Uint8Array])[] }

/** What a worker answers; `fault` is what was thrown. */
export type FromWorker =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly fault: unknown }
