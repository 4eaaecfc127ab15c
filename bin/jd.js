#!/usr/bin/env node
import { start } from '../dist/jd.js'

await start(import.meta.url)
