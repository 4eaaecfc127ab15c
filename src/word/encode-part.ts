const encoder = new TextEncoder()

/** The part that holds this XML, in UTF-8 (ECMA-376 part 2, 8.1.1). */
export const encodePart = (xml: string): Uint8Array => encoder.encode(xml)
