import { inheritedNames } from './inherited-names.ts'
import { testTries } from './test-tries.ts'

testTries(inheritedNames)
