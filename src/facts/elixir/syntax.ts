import type { Syntax } from '../tree-sitter/walk.js';

export const elixirSyntax: Syntax = {
  comments: new Set(['comment']),
  extras: new Set([]),
  opened: new Map(),
  leaves: new Set([
    'alias',
    'atom',
    'boolean',
    'char',
    'escape_sequence',
    'float',
    'identifier',
    'integer',
    'keyword',
    'nil',
    'operator_identifier',
    'quoted_content',
    'sigil_modifiers',
    'sigil_name',
  ]),
  withOperator: new Set(['binary_operator', 'unary_operator']),
  withFields: new Set(['binary_operator', 'unary_operator', 'call', 'dot', 'access_call', 'pair', 'stab_clause']),
};
