import { tables } from './tables.ts'
import { testTries } from './test-tries.ts'

testTries(tables)
