/**
 * What SARIF 2.1.0 (OASIS, with Errata 01) demands of the properties that jd prints, and what GitHub's code scanning
 * demands beyond it, as a JSON Schema of our own wording. Stricter than the standard's: a property that jd does not
 * mean to print is refused, and so is an empty text.
 */
export const sarifForm = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { const: '2.1.0' },
    runs: { type: 'array', minItems: 1, maxItems: 1, items: { $ref: '#/$defs/run' } },
  },
  $defs: {
    text: { type: 'string', pattern: '\\S' },
    index: { type: 'integer', minimum: 0 },
    level: { enum: ['note', 'warning', 'error'] },
    // 3.14
    run: {
      type: 'object',
      required: ['tool', 'results', 'columnKind', 'invocations'],
      additionalProperties: false,
      properties: {
        tool: {
          type: 'object',
          required: ['driver'],
          additionalProperties: false,
          properties: { driver: { $ref: '#/$defs/toolComponent' } },
        },
        invocations: { type: 'array', items: { $ref: '#/$defs/invocation' } },
        originalUriBaseIds: { type: 'object', additionalProperties: { $ref: '#/$defs/artifactLocation' } },
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        results: { type: 'array', items: { $ref: '#/$defs/result' } },
      },
    },
    // 3.19
    toolComponent: {
      type: 'object',
      required: ['name', 'version', 'rules'],
      additionalProperties: false,
      properties: {
        name: { $ref: '#/$defs/text' },
        version: { $ref: '#/$defs/text' },
        rules: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/reportingDescriptor' } },
      },
    },
    // 3.20
    invocation: {
      type: 'object',
      required: ['executionSuccessful'],
      additionalProperties: false,
      properties: {
        executionSuccessful: { type: 'boolean' },
        toolExecutionNotifications: { type: 'array', items: { $ref: '#/$defs/notification' } },
      },
    },
    // 3.58
    notification: {
      type: 'object',
      required: ['message'],
      additionalProperties: false,
      properties: {
        level: { $ref: '#/$defs/level' },
        message: { $ref: '#/$defs/message' },
        // 3.52
        associatedRule: {
          type: 'object',
          required: ['id', 'index'],
          additionalProperties: false,
          properties: { id: { $ref: '#/$defs/text' }, index: { $ref: '#/$defs/index' } },
        },
      },
    },
    // 3.49; code scanning needs the descriptions and the help
    reportingDescriptor: {
      type: 'object',
      required: ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'],
      additionalProperties: false,
      properties: {
        id: { $ref: '#/$defs/text' },
        name: { type: 'string', pattern: '^([A-Z][a-z0-9]*)+$' },
        shortDescription: { $ref: '#/$defs/multiformatMessageString' },
        fullDescription: { $ref: '#/$defs/multiformatMessageString' },
        help: { $ref: '#/$defs/multiformatMessageString' },
        defaultConfiguration: {
          type: 'object',
          required: ['level'],
          additionalProperties: false,
          properties: { level: { $ref: '#/$defs/level' } },
        },
      },
    },
    // 3.12
    multiformatMessageString: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: { text: { $ref: '#/$defs/text' }, markdown: { $ref: '#/$defs/text' } },
    },
    // 3.11
    message: {
      type: 'object',
      required: ['text'],
      additionalProperties: false,
      properties: { text: { $ref: '#/$defs/text' } },
    },
    // 3.4
    artifactLocation: {
      type: 'object',
      additionalProperties: false,
      properties: {
        uri: { type: 'string', format: 'uri-reference', not: { pattern: '^(/|[A-Za-z][A-Za-z0-9+.-]*:)' } },
        uriBaseId: { $ref: '#/$defs/text' },
        description: { $ref: '#/$defs/message' },
      },
    },
    // 3.27
    result: {
      type: 'object',
      required: ['ruleId', 'ruleIndex', 'level', 'message', 'partialFingerprints'],
      additionalProperties: false,
      properties: {
        ruleId: { $ref: '#/$defs/text' },
        ruleIndex: { $ref: '#/$defs/index' },
        level: { $ref: '#/$defs/level' },
        message: { $ref: '#/$defs/message' },
        locations: { type: 'array', minItems: 1, maxItems: 1, items: { $ref: '#/$defs/location' } },
        partialFingerprints: { type: 'object', minProperties: 1, additionalProperties: { $ref: '#/$defs/text' } },
      },
    },
    // 3.28, 3.29, 3.30; code scanning needs the URI
    location: {
      type: 'object',
      required: ['physicalLocation'],
      additionalProperties: false,
      properties: {
        physicalLocation: {
          type: 'object',
          required: ['artifactLocation', 'region'],
          additionalProperties: false,
          properties: {
            artifactLocation: { allOf: [{ $ref: '#/$defs/artifactLocation' }, { type: 'object', required: ['uri'] }] },
            region: {
              type: 'object',
              required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
              additionalProperties: false,
              properties: {
                startLine: { type: 'integer', minimum: 1 },
                startColumn: { type: 'integer', minimum: 1 },
                endLine: { type: 'integer', minimum: 1 },
                endColumn: { type: 'integer', minimum: 1 },
              },
            },
          },
        },
      },
    },
  },
} as const
