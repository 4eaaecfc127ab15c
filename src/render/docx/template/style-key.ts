/** How styles are found, whatever ids a language of Word gives them: `paragraph heading 1`. */
export const styleKey = (type: string, name: string): string => `${type} ${name.toLowerCase()}`
