import fc from 'fast-check'

/** Any text that loading lets through: every character but controls, with a taste for those that mean something. */
export const anyWords = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...'&<>"\'`*_#[]()|~$\\+-=.1 ',
        '&amp;',
        '</li>',
        '</style>',
        '<!--',
        '1. ',
        '# ',
        '---',
        '\u00a0',
      ),
    ),
    { minLength: 1 },
  )
  .map((parts) => parts.join('').replace(/\p{Cc}/gu, ''))
