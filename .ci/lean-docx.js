// The package docx is published as one file for engines of ten years ago, and makes some things as soon as it is loaded,
// whether anybody wants them or not. The bundle has what is used of it, in the language of today; documents have the same
// bytes.

const file = /node_modules[/\\]docx[/\\]dist[/\\]index\.mjs$/

/** What is found, what takes its place, and why. Each must be found, so that nobody ships all of it unaware. */
const changes = [
  // Tables for packing and unpacking, worked out as soon as the file is loaded: a fiftieth of a run for one document. Within a
  // function that is called pure they go where those go who use them.
  [
    /^var (_[ab]) = (freb\(\w+, \d\));\nvar (\w+) = \1\.b;\nvar (\w+) = \1\.r;\n(fl\[.*;\n)?/gm,
    (_, pair, made, b, r, more = '') =>
      `var ${pair} = ${within(`var ${pair} = ${made}, ${b} = ${pair}.b, ${r} = ${pair}.r;\n${more}return ${pair};`)};\n` +
      `var ${b} = ${within(`return ${pair}.b;`)};\nvar ${r} = ${within(`return ${pair}.r;`)};\n`,
  ],
  [
    /^var (\w+) = (new u\d+\(\d+\);\n(?:for \(.*\) (?:.*;\n|\{\n(?:\t.*\n)*\}\n))+)/gm,
    (_, table, made) => `var ${table} = ${within(`var ${table} = ${made}return ${table};`)};\n`,
  ],
  [/^try \{\n\ttd\.decode\(et, \{ stream: true \}\);\n\} catch \(e\) \{\}\n/m, ''],
  // `var x = function() {…}()` and `var x = new X()`: called pure, they are left out where nobody uses them, and so is all
  // that packs and patches files.
  [/(?<=^var [\w$]+ = )(?=function\(|new )/gm, '/* @__PURE__ */ '],
  // The same for what is called for the sake of a class alone.
  [
    /^_defineProperty\(Packer, "compiler", new /gm,
    '/* @__PURE__ */ _defineProperty(Packer, "compiler", /* @__PURE__ */ new ',
  ],
  // Helpers of Babel for what Node has: an object spread, a field of a class.
  [
    /^function _objectSpread2\(e\) \{\n[\s\S]*?^\}\n/m,
    'function _objectSpread2() {\n\treturn Object.assign(...arguments);\n}\n',
  ],
  [/_defineProperty\(\s*this,\s*(?:\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*)?"(\w+)",\s*void 0\s*\);/g, 'this.$1 = void 0;'],
]

function within(statements) {
  return `/* @__PURE__ */ (() => {\n${statements}\n})()`
}

/** For the bundler. */
export const leanDocx = {
  name: 'lean-docx',
  transform: (code, id) => (file.test(id) ? { code: changes.reduce(changed, code), map: null } : null),
}

function changed(code, [found, instead]) {
  if (code.search(found) < 0) throw new Error(`docx is no longer written as it was: it has no ${found.source}`)
  return code.replace(found, instead)
}
