const foreign = /^(npm_|NODE_|VITEST|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|INIT_CWD$|FORCE_COLOR$|NO_COLOR$)/i

/**
 * Changes to the environment of this process that leave what a terminal has, and add `own`: npm, Vitest and whoever set
 * options for Node put variables there that a program started from a test would otherwise find. `undefined` takes one out.
 */
export function plainEnvironment(own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const taken = Object.keys(process.env).filter((name) => foreign.test(name))
  return { ...Object.fromEntries(taken.map((name) => [name, undefined])), ...own }
}
