import { pictures } from './pictures.ts'
import { testTries } from './test-tries.ts'

testTries(pictures)
