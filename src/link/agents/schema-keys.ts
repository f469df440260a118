/** Keys under which the declaration of a tool tells a model its parameters: `{ name: 'close', input_schema: { … } }`. */
export const schemaKeys: readonly string[] = ['parameters', 'input_schema', 'inputSchema'];
