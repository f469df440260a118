/** What the language itself knows, of both of its ages. */
export const builtins: ReadonlySet<string> = new Set(
  `ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning
  ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis
  EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning
  GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt
  LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
  PendingDeprecationWarning PermissionError ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning
  RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True
  TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError
  Warning WindowsError ZeroDivisionError abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile
  complex copyright credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help
  hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open ord pow print property
  quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip
  basestring cmp execfile file intern long raw_input reduce reload unichr unicode xrange`.split(/\s+/),
);

/** With these a program makes names, or asks for them, that nobody sees in it. */
export const nameMakers: ReadonlySet<string> = new Set(['builtins', 'eval', 'exec', 'execfile', 'globals', 'locals', 'vars']);

/** What whoever loads a file gives it: notebooks of clusters, homes, maps, workflows, snippets of a platform. */
export const hostNames: ReadonlySet<string> = new Set(
  `_ _input _items _node currentProgram data dbutils display displayHTML env get_ipython hass iface input_data items log model record
  records sc snakemake spark sqlContext state task`.split(/\s+/),
);

/** Calls that do nothing to the world: a program that has made only these has not begun. */
export function isHarmless(callee: string): boolean {
  return harmlessNames.has(callee) || harmlessMembers.test(callee) || isClass(callee);
}

const harmlessNames: ReadonlySet<string> = new Set(
  `bool dict enumerate exit float format frozenset getattr getenv hasattr input int isinstance len list load_dotenv max min print range repr
  round set sorted str sum tuple zip`.split(/\s+/),
);
const harmlessMembers =
  /(?:^|\.)(?:environ\.get|getenv|load_dotenv|exit|basicConfig|getLogger|add_argument|parse_args|add_option|abspath|dirname|exists|isfile|join|resolve|format|strip|lower|upper|split|replace|strftime|isoformat|now|today|utcnow|timestamp|debug|info|warning|error|critical|print|setdefault|append|extend|items|keys|values)$/;

/** `OpenAI(…)`, `argparse.ArgumentParser(…)`: by its name a class. */
function isClass(callee: string): boolean {
  const name = callee.slice(callee.lastIndexOf('.') + 1);
  return /^_?[A-Z]\w*$/.test(name) && /[a-z]/.test(name);
}
