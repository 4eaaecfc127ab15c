import { testTries } from './test-tries.ts'
import { texts } from './texts.ts'

testTries(texts)
