/** A package that the bundle has code of. */
export interface Bundled {
  /** `fflate`, or `fflate (inside docx)` for a copy that another package brought. */
  readonly name: string
  /** None for a copy: the package that brought it does not tell. */
  readonly version: string | undefined
  /** As SPDX writes it. */
  readonly licence: string
  /** The lines of copyright in its terms. */
  readonly copyright: readonly string[]
}

/** What `.ci/notices.js` wrote, read again. */
export function readNotices(text: string): readonly Bundled[] {
  return text
    .split(/^={80}$/m)
    .slice(1)
    .map((part) => {
      const [, title = '', version, inside, licence = ''] =
        /^\n(\S+)(?: (\d\S*))?( \(inside \S+\))?: (.+)\n/.exec(part) ?? []
      const copyright = [...part.matchAll(/^\s*Copyright (?!\[|notice|owner|holder|license).*$/gim)]
      return { name: `${title}${inside ?? ''}`, version, licence, copyright: copyright.map(([line]) => line.trim()) }
    })
}

/** A package of the lock file, by its name. */
export interface Tool {
  readonly name: string
  readonly version: string
  readonly licence: string
}

const platform = /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|wasm32|win32)-.*$/

/** docs/strength/licences.md; `tools` are all packages of the lock file. */
export function licencesPage(bundled: readonly Bundled[], tools: readonly Tool[]): string {
  const rows = bundled.map(
    ({ name, version, licence, copyright }) =>
      `| ${name} | ${version ?? '–'} | ${licence} | ${copyright.join('; ') || '–'} |`,
  )
  const shipped = new Set(bundled.map(({ name }) => name))
  const rest = tools.filter(({ name }) => !shipped.has(name))
  const lines = [...new Set(rest.map(({ licence }) => licence))].sort().map((licence) => {
    const names = rest
      .filter((tool) => tool.licence === licence)
      .map(({ name, version }) => `${name.replace(platform, '-*')} ${version}`)
    return `| ${licence} | ${[...new Set(names)].join(', ')} |`
  })
  return `${head}
${rows.join('\n')}

${tail}
${lines.join('\n')}
`
}

const head = `# Licences

Made by \`npm run licences\` from what the build took into the bundle and from package-lock.json; tests hold it against both.

## What users get

Who installs \`jobdesc\` gets no other package. Its folder \`dist/\` holds code of these, and \`dist/THIRD-PARTY-NOTICES.txt\`
beside it carries the copyright and the terms of each, in full, as MIT, ISC, BSD and Apache-2.0 ask. A copy "inside" is code that
a package brought bundled in its own files.

| package | version | licence | copyright |
|---|---|---|---|`

const tail = `## What developers get besides

To build, lint and test; none of it is in what users install. MPL-2.0 asks for the source of its own files where they are
passed on, which nobody does here. \`-*\` stands for a package per platform.

| licence | packages |
|---|---|`
