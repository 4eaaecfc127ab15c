import { places } from './places.ts'
import { testTries } from './test-tries.ts'

testTries(places)
