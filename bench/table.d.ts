import type { Row } from './figures.js'

interface Suite {
  readonly title: string
  readonly rows: readonly Row[]
}

export function tableOf(suite: Suite): string
export function summaryOf(suites: readonly Suite[]): string
