#!/usr/bin/env node
require('../dist/jd.js').launch(__filename)
