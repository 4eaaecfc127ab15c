/** Every paragraph style the renderer uses, by what stands in it; Word's own where Word has one. */
export const paragraphStyles = {
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading1',
  header: 'Header',
  footer: 'Footer',
  organisation: 'JdOrganisation',
  notice: 'JdNotice',
  leadIn: 'JdLeadIn',
  group: 'JdGroup',
  clause: 'JdClause',
  label: 'JdLabel',
  value: 'JdValue',
  blockHeading: 'JdBlockHeading',
  statement: 'JdStatement',
  signatory: 'JdSignatory',
  line: 'JdLine',
  caption: 'JdCaption',
  tableHead: 'JdTableHead',
  spacer: 'JdSpacer',
  closing: 'JdClosing',
} as const

/** Character style of a blank: tells the tab that rules a line from a tab somebody typed. */
export const blankStyle = 'JdBlank'
