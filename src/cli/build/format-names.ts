import { renderers } from '../../index.ts'

/** Made by LibreOffice of what the Word format gives. */
export const pdf = 'pdf'

/** Everything that `--format` of `jd build` knows. */
export const formatNames: readonly string[] = [...renderers.map(({ format }) => format), pdf]
