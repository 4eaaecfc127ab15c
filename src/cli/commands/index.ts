// One line per command.
export { build } from './build.ts'
export { check } from './check.ts'
export { confirm } from './confirm.ts'
export { diff } from './diff.ts'
export { list } from './list.ts'
export { schema } from './schema.ts'
export { show } from './show.ts'
export { verify } from './verify.ts'
