/** XML of parts by name, `word/document.xml`, before it becomes bytes. */
export type Texts = Readonly<Record<string, string>>
