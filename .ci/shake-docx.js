// The package docx is published as one file, and makes some things as soon as it is loaded, whether anybody wants them or
// not: what packs and patches files, and all that this needs. Called pure, what nobody uses is left out, a third of it.

const file = /node_modules[/\\]docx[/\\]dist[/\\]index\.mjs$/

/** `var x = function() {…}()`, `var x = new X()`, and what is called for the sake of a class alone. */
const made =
  /(?<=^var [\w$]+ = )(?=function\(|new )|^(?=_defineProperty\(Packer, )|(?<=^_defineProperty\(Packer, .*)(?=new )/gm

/** For the bundler. Throws where docx is published in another shape, so that nobody ships all of it unaware. */
export const shakeDocx = {
  name: 'shake-docx',
  transform: (code, id) => {
    if (!file.test(id)) return null
    if (!/^_defineProperty\(Packer, /m.test(code)) throw new Error('docx no longer makes its Packer as it did')
    return { code: code.replace(made, '/* @__PURE__ */ '), map: null }
  },
}
