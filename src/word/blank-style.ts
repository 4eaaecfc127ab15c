/** Character style of a blank: tells the tab that rules a line from a tab somebody typed. */
export const blankStyle = 'JdBlank'
