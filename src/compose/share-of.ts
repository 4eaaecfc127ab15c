const shares: Readonly<Record<string, number>> = { position: 3, name: 3, signature: 2, signatureDate: 2, version: 2 }

/** Share of a row's width, by the key of what is filled in: names and positions need more room than a date or a signature. */
export const shareOf = (key: string): number => shares[key] ?? 2
