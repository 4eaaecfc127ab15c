/** Clears the screen of a terminal and gives it another title. */
export const clear = '\u001b[2J\u001b]0;x\u0007'

/** The first character of the same as one (C1). */
export const csi = '\u009b2J'

/** RIGHT-TO-LEFT OVERRIDE. */
export const bidi = '\u202e'
