import type { Document } from 'docx'
import { partWriter } from './part-writer.ts'
import type { Texts } from './texts.ts'

/** The parts that no word of a document stands in: they follow from its styles alone. */
export function frame(file: Document): Texts {
  const write = partWriter(file)
  const { FontTable, FootNotes, Endnotes } = file
  return {
    '_rels/.rels': write(file.FileRelationships, 'plain'),
    'docProps/app.xml': write(file.AppProperties, 'standalone'),
    'word/styles.xml': write(file.Styles, 'standalone'),
    'word/settings.xml': write(file.Settings, 'standalone'),
    'word/theme/theme1.xml': write(file.Theme, 'standalone'),
    'word/fontTable.xml': write(FontTable.View, 'standalone'),
    'word/_rels/fontTable.xml.rels': write(FontTable.Relationships, 'plain'),
    'word/footnotes.xml': write(FootNotes.View, 'standalone', FootNotes),
    'word/_rels/footnotes.xml.rels': write(FootNotes.Relationships, 'plain', FootNotes),
    'word/endnotes.xml': write(Endnotes.View, 'plain', Endnotes),
    'word/_rels/endnotes.xml.rels': write(Endnotes.Relationships, 'plain', Endnotes),
  }
}
