/** A line to be filled in by hand, where only characters can draw it. */
export const ruledBlank = (columns = 12): string => '_'.repeat(columns)
