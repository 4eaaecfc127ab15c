import type { CommandEntry } from './command.ts'

/** One line per command: how it is written, what the help says of it, and where it is. */
export const commands: readonly CommandEntry[] = [
  { words: 'build [role...]', summary: 'write documents', load: async () => (await import('./build.ts')).build },
  {
    words: 'check [path...]',
    summary: 'every rule over roles, words, countries and jd.yaml',
    load: async () => (await import('./check.ts')).check,
  },
  {
    words: 'completion <shell>',
    summary: 'prints what makes a shell complete jd’s commands, options and roles',
    load: async () => (await import('./completion.ts')).completion,
  },
  {
    words: 'confirm [role...]',
    summary: 'records that translations are right',
    load: async () => (await import('./confirm.ts')).confirm,
  },
  {
    words: 'diff <from> [to] [role...]',
    summary: 'what changed between two releases',
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    words: 'init',
    summary: 'makes a workspace here: jd.yaml, schemas for the editor, roles/',
    load: async () => (await import('./init.ts')).init,
  },
  {
    words: 'list [role...]',
    summary: 'roles × languages: title, version, status, coverage',
    load: async () => (await import('./list.ts')).list,
  },
  {
    words: 'new <role>',
    summary: 'begins a role, or a variation of one',
    load: async () => (await import('./new.ts')).newRole,
  },
  { words: 'schema [schema]', summary: 'prints a JSON Schema', load: async () => (await import('./schema.ts')).schema },
  {
    words: 'show <role>',
    summary: 'the document as text in the terminal',
    load: async () => (await import('./show.ts')).show,
  },
  {
    words: 'verify <file.docx...>',
    summary: 'what was edited in a document since jd made it',
    load: async () => (await import('./verify.ts')).verify,
  },
]
