import type { ITableBordersOptions } from 'docx'

const line = { style: 'single', size: 4, color: '7F7F7F' } as const
const nothing = { style: 'none', size: 0, color: 'auto' } as const

const all = (border: typeof line | typeof nothing): Required<ITableBordersOptions> => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
})

/** A thin frame round every cell. */
export const bordered = all(line)

/** No lines, where the package would draw black ones of its own accord. */
export const borderless = all(nothing)

/** Lines between the cells alone. */
export const inner = { ...all(nothing), insideHorizontal: line, insideVertical: line }

/** The line one writes on. */
export const ruled = { bottom: { style: 'single', size: 4, color: '000000' } } as const
