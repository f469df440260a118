import type { Syntax } from '../tree-sitter/walk.js';

export const pythonSyntax: Syntax = {
  comments: new Set(['comment']),
  extras: new Set(['line_continuation']),
  opened: new Map([['string', isInterpolated]]),
  leaves: new Set([
    'identifier',
    'integer',
    'float',
    'true',
    'false',
    'none',
    'ellipsis',
    'string_start',
    'string_content',
    'string_end',
    'type_conversion',
    'dotted_name',
    'relative_import',
    'wildcard_import',
    'pass_statement',
    'break_statement',
    'continue_statement',
    'positional_separator',
    'keyword_separator',
  ]),
  withOperator: new Set(['binary_operator', 'boolean_operator', 'comparison_operator', 'unary_operator', 'augmented_assignment']),
  withFields: new Set([
    'function_definition',
    'class_definition',
    'decorated_definition',
    'assignment',
    'if_statement',
    'elif_clause',
    'else_clause',
    'for_statement',
    'while_statement',
    'try_statement',
    'match_statement',
    'case_clause',
    'with_statement',
    'except_clause',
    'import_statement',
    'import_from_statement',
    'raise_statement',
    'lambda',
    'typed_default_parameter',
    'interpolation',
    'dict_pattern',
    'as_pattern',
  ]),
};

/** Only a formatted string has parts that run. */
function isInterpolated(text: string, start: number): boolean {
  for (let at = start; at < start + 3; at++) {
    const letter = text[at];
    if (letter === '"' || letter === "'") return false;
    if (letter === 'f' || letter === 'F' || letter === 't' || letter === 'T') return true;
  }
  return false;
}
