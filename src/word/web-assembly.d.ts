/** As much as is needed of the JavaScript interface (https://www.w3.org/TR/wasm-js-api-2/); Node's types lack it. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module)
    readonly exports: unknown
  }
  interface Memory {
    readonly buffer: ArrayBuffer
  }
}

declare module '*.wasm' {
  /** The file in base64. */
  export const base64: string
}
