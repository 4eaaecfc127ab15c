/** `text` as a CSS string, by escapes that also keep it from ending the `<style>` element around it. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<>&\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
