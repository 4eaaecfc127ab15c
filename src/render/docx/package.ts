/** What is used of the package `docx`, so that the rest of it is neither shipped nor loaded, and what builds on it. */
export {
  Bookmark,
  BuilderElement,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  ImageRun,
  InsertedTextRun,
  PageNumber,
  Paragraph,
  SimpleField,
  StringContainer,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
export { KeptElement } from './parts/kept-element.ts'
