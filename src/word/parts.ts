/** The uncompressed parts of an Open Packaging container (ECMA-376 part 2) by name: `word/document.xml`. */
export type Parts = Readonly<Record<string, Uint8Array>>
