export function paragraphsOf(bytes: Uint8Array): string[]
export function assertSays(file: string, texts: readonly string[]): void
