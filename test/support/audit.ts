/** What `npm audit --json` says of a package, as far as it is asked here. */
interface Vulnerability {
  readonly name: string
  readonly severity: 'info' | 'low' | 'moderate' | 'high' | 'critical'
  /** Advisories of its own, or names of packages that bring one. */
  readonly via: readonly (string | { readonly title: string; readonly url: string })[]
}

/** `message` stands where the registry did not answer. */
export interface AuditReport {
  readonly message?: string
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>
}

/**
 * Advisories that matter, a line each: any for code that users get; for the tools of developers those that are high or
 * critical, because nothing of a tool reaches a user but through what it built.
 */
export const mattersOf = ({ vulnerabilities = {} }: AuditReport, shipped: readonly string[]): readonly string[] =>
  Object.values(vulnerabilities)
    .filter(({ name, severity }) => shipped.includes(name) || severity === 'high' || severity === 'critical')
    .map(({ name, severity, via }) => {
      const advisories = via.map((one) => (typeof one === 'string' ? `through ${one}` : `${one.title} ${one.url}`))
      return `${name} (${severity}): ${advisories.join('; ')}`
    })
