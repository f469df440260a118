import { Grammar, startRuntime } from '../tree-sitter/grammar.js';
import { pythonSyntax } from './syntax.js';

export { startRuntime as loadPython };

export const pythonGrammar = new Grammar('tree-sitter-python.wasm', pythonSyntax);
