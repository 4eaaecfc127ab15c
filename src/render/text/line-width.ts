/** Columns of a line, so that a quoted or printed text still fits 80. */
export const lineWidth = 78
